### Signing in: passkeys, a password with a code, recovery codes, one-time links; where one is signed in.

## The page that asks who somebody is

signing-title = Sign in
signing-choose_who = Choose who you are
signing-rested = For your privacy we signed you out. Sign in to go on.
signing-demo = This is the demo program. Everyone in it is invented, so there are no passwords.
signing-with_passkey = With a passkey
signing-with_passkey_how = With your finger, your face, your PIN or your security key.
signing-by_passkey = Sign in with a passkey
signing-with_password = With a password and a code
signing-name = Sign-in name
signing-lost = Lost your ways to sign in? Ask an administrator of your program for a one-time link. Nobody sends one by mail.
signing-password = Password
signing-code = Code
    .help = The six digits that your app shows now. If it is not at hand: one of your recovery codes.
signing-no_passkeys = This browser cannot use passkeys here, or scripts are switched off. Use your password and a code.
signing-passkey_failed = The passkey was not used. Try again, or use your password and a code.
signing-choose_somebody = Choose somebody on this page.
signing-not_known = This name, password and code do not belong together. Check all three, then try again.
signing-not_proven = That passkey did not open. Try again, or use another way.
signing-slowly = There were many tries just now. Wait a few minutes, then try again. A passkey works meanwhile.

## Asking once more, before something that weighs much

signing-still_you = Is it still you?
    .lead = What comes next matters a lot, so we ask once more. Then you go on where you were.
signing-prove_demo = In the demo there are no passwords.
signing-it_is_me = Yes, it is me
signing-use_passkey = Use a passkey
signing-with_your_password = With your password and a code

## Coming in by a one-time link. $name is whose link it is.

signing-come_in = Sign in
signing-wait = Wait a moment
signing-hello = Hello, { $name }
    .lead = With this link you choose how you will sign in to Heard.
    .says = Set aside five minutes, and have the device at hand that you want to sign in with. If you could sign in before, those ways end as soon as you go on. Are you not { $name }? Then close this page, and tell whoever gave you the link.

## One's own ways to sign in

signing-ways = Your ways to sign in
signing-welcome = Welcome, { $name }
# $sign_in_name is what they type to sign in.
signing-welcome_says = Choose how you will sign in. A passkey is the safest and the quickest: your device checks your finger, your face or your PIN. Without one, choose a password and an app that shows codes. Your sign-in name is { $sign_in_name }.
signing-one_way = One way is not enough
    .says = If you lose it, somebody else has to let you in. Add a second one: another passkey, or a password with a code.
signing-passkeys = Passkeys
# Under a passkey. $since and $used are days.
signing-since = Since { $since }
signing-since_used = Since { $since } · last used { $used }
# Read aloud in place of "Remove": $name is what somebody called the passkey.
signing-remove_named = Remove { $name }
signing-add_passkey = Add a passkey
    .lead = It lives in your device or in a security key and never leaves it. Heard gets nothing that could be stolen.
signing-passkey_name = A name for it
    .help = So that you know it again, like “Work laptop” or “Blue key”.
# What a passkey is called where somebody gave it no name.
signing-passkey_nameless = Passkey
signing-cannot_make = This browser cannot make passkeys here, or scripts are switched off. You can sign in with a password and a code.
signing-none_made = No passkey was made. Try again, or choose another device.
signing-passkey_kept = The passkey is kept. You can sign in with it from now on.
signing-passkey_gone = The passkey is gone. Nobody can sign in with it anymore.
signing-passkey_not_kept = The passkey could not be kept. Try again, or choose another device.
signing-only_way = This is your only way to sign in. Add another one first.

signing-password_and_code = Password and code
signing-has_both = You can sign in with your password and a code from your app.
signing-has_password = There is a password. It opens nothing until there is an app beside it.
signing-has_app = There is an app. It opens nothing until there is a password beside it.
signing-has_neither = None yet. It takes both: a password of fifteen characters or more, and an app that shows codes.
signing-change_password = Change the password
signing-choose_password = Choose a password
signing-other_app = Use another app
signing-set_app = Set up an app for codes
    .lead = Any app that shows six digits for half a minute will do. It needs no connection, and nobody can read it from afar.
signing-remove_password = Remove password and app
signing-password_gone = The password, its app and its recovery codes are gone.

signing-your_password = Your password
    .lead = Fifteen characters or more. Four or five words that do not belong together are easy to keep in mind.
signing-new_password = New password
signing-same_again = The same once more
signing-keep_password = Keep this password
signing-password_kept = The password is kept. You are signed out everywhere else.
signing-password_differs = The two do not match. Write the same password twice.
signing-password_repeats = This repeats the same characters. Put words together that do not belong together.
# $least is a number.
signing-password_short = This is too short. Write { $least } characters or more.
signing-password_like_name = This is too much like your name. Put words together that others would not guess.
signing-password_common = Many people use this password. Put words together that do not belong together.
signing-password_not_taken = This cannot be your password. Put words together that do not belong together.

signing-app = An app for codes
signing-app_picture = Let the app read this picture:
    .label = Picture for the app. The letters below say the same.
signing-app_letters = Or type these letters into it:
signing-app_code = The six digits that it shows now
signing-keep_app = Keep this app
signing-app_kept = The app is kept. Sign in with your password and a code from it.
signing-code_wrong = This code does not fit. Wait for the next one in your app and type that.

signing-codes = Recovery codes
# $left is a number.
signing-codes_left = { $left ->
    [0] None. They stand in for the code of your app when it is not at hand.
   *[other] { $left } left. Each stands in once for the code of your app.
}
signing-new_codes = Make new recovery codes
signing-your_codes = Your recovery codes
signing-codes_write = Write them down or print them now.
# $write is the sentence above, in bold letters.
signing-codes_says = { $write } They are shown this once. Keep them where nobody looks, and not on the phone that shows your codes.
signing-codes_each = Each works once, with your password, in place of the code from your app. Earlier ones are void.
signing-codes_have = I have them

## Where one is signed in

signing-places = Where you are signed in
    .lead = After fifteen quiet minutes a place is signed out by itself, and after twelve hours in any case.
signing-this_one = this one
# $began and $seen are days with an hour.
signing-place_since = Since { $began }, last seen { $seen }
signing-sign_out_there = Sign out there
# Read aloud in place of "Sign out there". $device is one of the lines below.
signing-sign_out_of = Sign out there: { $device }, since { $began }
signing-sign_out_others = Sign out everywhere else
signing-signed_out_there = You are signed out there.
signing-nobody_there = Nobody was signed in there anymore.
# $browser is the name of a browser, like Firefox; "unknown" where it is none that we know.
signing-device = { $system ->
    [android] { $browser ->
        [unknown] A browser on Android
       *[other] { $browser } on Android
    }
    [iphone] { $browser ->
        [unknown] A browser on an iPhone
       *[other] { $browser } on an iPhone
    }
    [ipad] { $browser ->
        [unknown] A browser on an iPad
       *[other] { $browser } on an iPad
    }
    [windows] { $browser ->
        [unknown] A browser on Windows
       *[other] { $browser } on Windows
    }
    [mac] { $browser ->
        [unknown] A browser on a Mac
       *[other] { $browser } on a Mac
    }
    [chromebook] { $browser ->
        [unknown] A browser on a Chromebook
       *[other] { $browser } on a Chromebook
    }
    [linux] { $browser ->
        [unknown] A browser on Linux
       *[other] { $browser } on Linux
    }
   *[unknown] { $browser ->
        [unknown] A browser
       *[other] { $browser }
    }
}

## Giving a colleague a one-time link. $name is the colleague.

signing-way = A way to sign in
signing-way_for = A way to sign in for { $name }
signing-hand_over = Hand this link to { $name } now, in person or by a phone call that you made.
# $hand_over is the sentence above, in bold letters; $hours is a number.
signing-hand_over_says = { $hand_over } It is shown this once, opens for { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}, and only until they have a way to sign in. Never send it by mail.
signing-they_open = They open it on the device that they want to sign in with: by its camera, or by typing it.
signing-link_picture = Picture of the link. The letters below say the same.
signing-given_before = This was done already. A link is shown only once; if it is lost, give a new one.
signing-give_new = Give a new one
signing-give_lead = A one-time link, by which they choose a passkey, or a password and a code.
signing-give_says = Make sure that it is them, as carefully as on the day they were appointed. When they open the link, every earlier way to sign in of theirs ends, and they are signed out everywhere. The ledger keeps that you gave it.
signing-give = Give a way to sign in
signing-staff = Staff
