### What is wrong with a password that a member of the staff chose, and what to do instead.

password-not_the_same = The two do not match. Write the same password twice.
password-password_repeats = This repeats the same characters. Put words together that do not belong together.
# $least is how many characters it has at least.
password-password_too_short = This password is too short. It must have at least { $least } characters.
password-password_too_similar = This password is too much like your name or your sign-in name.
password-password_too_common = Many people use this password. Choose another.
