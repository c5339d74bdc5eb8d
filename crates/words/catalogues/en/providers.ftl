### Signing in with the account one has elsewhere: the button, the settings, the own account.

## Signing in

# $label: what the organisation calls its provider
provider-continue = Continue with { $label }
provider-or = With the account of your organisation

## The settings

provider-title = Sign-in elsewhere
provider-about = People of the organisation can sign in with an account they have already, if its provider speaks OpenID Connect. Whoever has no account here is told to ask for an invitation; nobody is added by signing in.
provider-none = No provider is set up. Everybody signs in with a password or a passkey.
provider-redirect = Give the provider this address to lead people back to:
provider-no-address = This installation has no public address yet. Whoever keeps the machine sets public_address first; until then the button is not shown.
provider-label = Name on the button
provider-label-hint = “Continue with” stands before it.
provider-issuer = Address of the provider
provider-issuer-hint = As the provider writes it, with https in front, to the last letter. Its description is read from there.
provider-client-id = Client ID
provider-client-secret = Client secret
provider-client-secret-hint = It is sealed and never shown again. Leave it empty to keep the one from before.
provider-offered = Show the button on the sign-in page
provider-only-way = Offices of the secretariat sign in only this way
provider-only-way-hint = Sign in this way once yourself before you ask it of others. Passwords and passkeys of these people then open nothing. Whoever keeps the machine can switch it off.
provider-asks-second-step = The provider asks for a second step itself
provider-asks-second-step-hint = If it does not, this site goes on asking for its own.
provider-test = Test the connection
provider-test-hint = Asks the provider for its description and its keys, with what is saved.
# $count: keys
provider-tested = { $count ->
    [one] The provider answered. Its description is in order, and it has one key.
   *[other] The provider answered. Its description is in order, and it has { $count } keys.
}
provider-remove = Remove the provider

## The own account

account-provider = Sign-in elsewhere
# $label: the provider; $day: since when
account-provider-since = { $label }, linked on { $day }.
account-provider-unlink = Unlink

## The log

audit-stranger = Somebody not signed in
deed-account-provider-linked = An account was linked to a provider of sign-ins
deed-account-provider-unlinked = An account was unlinked from a provider of sign-ins
deed-settings-provider-set = The provider of sign-ins was changed
deed-settings-provider-removed = The provider of sign-ins was removed

## Problems

problem-provider-silent = Your organisation’s sign-in does not answer at present. Sign in another way below, or try again in a few minutes.
problem-provider-wrong = What came back does not belong to a sign-in that was begun in this browser within the last ten minutes, or it was not in order. Begin again.
problem-provider-denied = Your organisation’s sign-in did not let you in. Begin again, or sign in another way below.
problem-provider-unverified = Your organisation’s sign-in does not vouch for your e-mail address. Ask those who look after it to confirm the address, or sign in another way below.
problem-provider-unknown = You have no open account here yet. Ask the administrator of your organisation for an invitation; if you have one, open its link first.
problem-provider-other = The account with your e-mail address is linked to somebody else’s sign-in. Sign in another way and unlink it under “Account”, or ask the administrator of your organisation.
# $value: what the organisation calls its provider
problem-provider-only = Your organisation asks its secretariat to sign in with { $value }. Use that button.
problem-provider-unproven = Sign in this way once yourself first: then you know that it works.
problem-provider-not-offered = A way that is not shown cannot be the only one. Show the button, or leave the other ways open.
# $reason: in technical words
problem-provider-test = The provider cannot be used: { $reason }. Check the address, or ask those who look after it.
# $value: what was typed
problem-field-issuer = “{ $value }” is not the address of a provider. Give it with https:// and without ? or #, as the provider writes it.
