### Accounts: invitations, second steps, sessions, keys, people, mail.

## The second step of signing in

sign-in-code-title = Second step
sign-in-code = Code
sign-in-code-hint = Six digits from your authenticator app, or one of your recovery codes.
sign-in-code-lost = Neither app nor recovery codes at hand? Ask the administrator of your organisation for a new invitation.
second-step-title = Second step at sign-in
second-step-why = A code from your phone besides the password: whoever learns your password still cannot come in.
second-step-app = Open an authenticator app on your phone.
second-step-scan = Scan this picture with it.
second-step-picture = Picture to scan with an authenticator app
second-step-type = Or type this key into the app:
second-step-enter = Enter the six digits that the app shows.
second-step-code-hint = Six digits; each code counts once.
second-step-set = Set up the second step
second-step-later = Later
second-step-on = On.
second-step-off = Not set up. Offices of the secretariat need it.
# $count: recovery codes that are left
second-step-codes-left = { $count ->
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
}
second-step-new-codes = Make new recovery codes
second-step-remove = Turn off the second step
second-step-codes-title = Your recovery codes
second-step-codes-once = Keep these where you find them without your phone. Each opens your account once in place of a code. They are not shown again.
once-noted = I have noted it

## The own account

account-title = Account
account-password-change = Change the password
account-current-password = Your password now
account-new-password = New password
# $least: letters
account-password-hint = { $least } letters or more; a few words in a row are good. Not your name or organisation.
account-sessions = Where you are signed in
account-device = Device
account-device-unknown = Unknown device
account-last-used = Last used
account-deeds = Actions
account-begun = Signed in
account-this-session = This one
account-session-end = End
account-sessions-end = End all others

## Keys of programs

account-keys = Keys for programs
account-keys-why = A program with your key may do what you may do on that day, never more.
key-make = Make a key
key-name = What it is for
key-name-hint = For example: dashboard of the statistics office.
key-until = Last day
key-until-hint = At most a year from today; a year if you leave it empty.
key-scope = What it may do
key-scope-hint = Give no more than the program needs.
key-scope-read = Read only
key-scope-write = Read and write
key-never-used = Never
key-revoke = Revoke
key-revoked = Revoked
key-over = Over
key-once-title = Your new key
key-once = Copy it now: it is not shown again. Whoever has it acts in your name.
key-how = Programs send it as “Authorization: Bearer” and the key.

## Passkeys

account-passkeys = Passkeys
account-passkeys-why = A passkey opens your account with a finger, a face or the number of your device, without a password.
passkey-name = Name of the device
passkey-name-hint = For example: my phone.
passkey-unnamed = Passkey
passkey-make = Make a passkey
passkey-enter = Sign in with a passkey
passkey-enter-hint = Enter your e-mail address above, then your device asks for you.
passkey-trouble = The device did not answer, or has no passkey for this address. Try again, or use your password.

## Looking as another office

see-as-title = See the site as another office
# $office: what the office is called
see-as-now = You see the site as this office would, as far as you may see it yourself; nothing can be changed meanwhile: { $office }
see-as-end = See it as yourself again

## People and their accounts

people-title = People
people-name = Name
people-language = Language
people-account = Account
people-offices = Offices
people-no-office = None. Whoever keeps accounts proposes one.
people-offices-why = A proposed office is in force once a second person approves it. Every office is confirmed once a year.
people-translates-lead = Somebody is looked for to translate a document. Propose the office beside a name, or invite somebody: the form is filled in for this document.
people-invite = Invite somebody
people-invite-again = Make a new link
# $name: the person; $day: the last day
people-invited = { $name } is invited. This link opens the account once, until { $day }. It is not shown again:
people-invited-mailed = A mail with the link is on its way.
people-invited-by-hand = No mail goes out from here. Hand the link over by a way you trust.
# $day: the last day
people-link-until = Link until { $day }
people-link-over = The link is over
people-disable = Disable the account
people-propose = Propose an office
# $name: the person
people-propose-for = An office for { $name }
people-office = Office
people-office-hint = A second person approves it before it is in force.
people-held-for = Held for
people-held-for-hint = The code of a Member or a plan, the symbol of a document, for example FJ; empty for the whole organisation.
people-first-day = First day
people-first-day-hint = Today if you leave it empty.
people-last-day = Last day of the office
people-last-day-hint = Empty if it has none yet.
people-from = from
people-until = until
people-pending = Waits for approval
people-unconfirmed = To be confirmed
people-approve = Approve
people-confirm = Confirm for a year
people-end = End the office
account-state-invited = Invited
account-state-active = Active
account-state-disabled = Disabled

## Offices


## Taking an invitation up

invitation-title = Your invitation
# $name: the person; $organisation: its name; $email: the address to sign in with
invitation-for = { $name }, you are invited to { $organisation }. Your sign-in name is { $email }. Choose a password.
invitation-accept = Open the account

## Mail

mail-invited-subject = An invitation for you
# $name: the person; $organisation: its name; $link: the address; $day: the last day
mail-invited =
    Dear { $name },

    you are invited to { $organisation }. This link opens your account once, until { $day }:

    { $link }

    If you did not expect this, leave it; the link ends by itself.
mail-signed-in-subject = A new sign-in to your account
# $name: the person; $device: the device in a few words; $time: the instant
mail-signed-in =
    Dear { $name },

    somebody signed in to your account from a browser that was not known: { $device }, { $time } (UTC).

    If it was you, there is nothing to do. If not, change your password and end all other sessions on the page “Account”.
mail-password-changed-subject = Your password was changed
# $name: the person
mail-password-changed =
    Dear { $name },

    the password of your account was changed, and all other sessions were ended. If it was not you, tell the administrator of your organisation at once.
mail-second-step-removed-subject = The second step of your account was turned off
# $name: the person
mail-second-step-removed =
    Dear { $name },

    the second step at sign-in was turned off for your account. If it was not you, tell the administrator of your organisation at once.
mail-test-subject = A test of the way mail goes out
mail-test = Whoever runs this site is trying whether mail arrives. There is nothing to do.

## What goes wrong at signing in

problem-sign-in-code-wrong = This code does not count, or was used already. Wait for the next one in your app, or use a recovery code.
problem-passkey-wrong = This passkey does not open the account, or its answer came too late. Try again, or use your password.
problem-second-step-set = The second step is set up already. Turn it off first if you want to set it up anew.
problem-second-step-needed = This account needs a second step. Send its code with the password, or sign in on the site and set it up there.
problem-invitation-over = This invitation is over, or was used already. Ask whoever invited you for a new link; if you have a password, sign in.
problem-account-own = You cannot disable or erase your own account. Ask another administrator.
problem-mail-off = No relay for mail is configured. Name one under [mail] in the configuration file.
# $value: what the relay answered
problem-mail-refused = The relay did not take the mail: { $value }. Check host, port, security and user under [mail].
problem-field-password-common = This password is one of those that are tried first. Use a few words that do not belong together.
problem-field-password-context = This password is made of your name, your address or your organisation, which others know. Use other words.
problem-field-password-wrong = This is not the password of your account. Check it and try again.
# $from, $until: days
problem-field-day-between = Give a day from { $from } to { $until }.

## What was done to accounts and offices, in the log of deeds
deed-account-disabled = An account was disabled
deed-account-invited = Somebody was invited
deed-account-key-made = A key of a program was made
deed-account-key-revoked = A key of a program was revoked
deed-account-passkey-made = A passkey was made
deed-account-passkey-removed = A passkey was removed
deed-account-password-changed = A password was changed
deed-account-recovery-codes-made = New recovery codes were made
deed-account-second-step-removed = A second step was taken away
deed-account-second-step-set = A second step was set up
deed-account-session-ended = A session was ended
deed-account-sessions-ended = All other sessions were ended
deed-account-signed-in = Somebody signed in
deed-account-taken-up = An invitation was taken up
deed-office-confirmed = An office was confirmed
deed-office-ended = An office was ended
deed-sample-meetings-loaded = Sample meetings were loaded

## Erasing a person

person-erased = Erased person
# $id: the last signs of an id, which tell apart those who have no name any more
audit-erased = Erased person …{ $id }
audit-forgotten = Erased with a person. What stood here was committed to, and the log holds.
people-erase = Erase the person
# $name: the person
erase-title = Erase { $name }
erase-lead = This is for good: Trellis cannot take it back.
erase-goes = What goes
erase-goes-name = Name, e-mail address, language and password.
erase-goes-access = Sessions, second step and recovery codes, passkeys, keys for programs, the link to an account elsewhere, the secret address of the calendar.
erase-goes-waiting = Drafts, forms that wait to be sent, and mail to the address.
erase-goes-offices = Offices in force end, and proposed ones are taken back.
erase-goes-log = From the log of deeds: what was written with entries about this account, and with any entry that names the person. The entries stay, and the log still holds.
erase-stays = What stays
erase-stays-deeds = What was done in office and which offices were held, under an id. “Erased person” stands where the name stood.
erase-stays-records = What was written into the records of the organisation: lists of participants, decisions, comments, files. If a name has to go from there, change it there.
erase-stays-taken-out = What was taken out before: papers, exports, mails that were sent.
erase-backups = Backups made until now still hold the person. Remove them when their time is over; after a restore from one of them, erase the person again.
erase-why = Why
erase-why-hint = Only this is written into the log, with your name and an id.
erase-reason-asked = The person asked for it
erase-reason-over = The data are no longer needed
erase-reason-mistake = The account should never have been made
erase-email = E-mail address of the person
# $email: the address to be typed
erase-email-hint = To confirm, type { $email }
erase-do = Erase for good
deed-account-erased = A person was erased
problem-account-open = The account is not disabled yet. Disable it first, then erase the person.
# $value: the address that was to be typed
problem-field-email-other = This is not the address of the person. To confirm, type { $value }.
