"""Help for signing in, and for one's own settings."""

from heard.web.staff.shell.helping.help_of import Help

OF_SIGNING = {
    "sign-in": Help("Signing in", "The workspace opens only to those who work with the programme."),
    "prove": Help(
        "Show that it is you",
        "Before something that cannot be taken lightly, you sign in once more. Then you are back where you were.",
    ),
    "ways": Help(
        "Your ways to sign in",
        "Passkeys, password, codes: how you sign in, and what to do if you lose one.",
        (
            "A passkey is the safest and the quickest. Two ways are better than one.",
            "Keep the sheet with codes somewhere else than your device. Each code works once.",
        ),
    ),
    "add-passkey": Help("Add a passkey", "Lets this device, or a key that you plug in, open the workspace for you."),
    "set-password": Help("Choose a password", "Fifteen signs or more: four or five words that do not belong together."),
    "set-app": Help("Codes from an app", "Ties an app on your phone to your account. It shows a new code every half minute."),
    "signed-in": Help(
        "Where you are signed in",
        "Every device on which you are signed in now. End what you do not know, and tell your administrator.",
    ),
    "give-way-in": Help(
        "Let somebody in again",
        "Makes a link that opens once, for a colleague who lost their ways to sign in. Hand it over in person or by phone.",
    ),
    "settings": Help(
        "My settings",
        "Fit the workspace to you: shortcuts, how close things stand, light or dark.",
        ("They go with you to every device. Nobody else sees them.",),
    ),
}
