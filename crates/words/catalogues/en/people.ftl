### People: roles, sign-in, sessions.

## Signing in

sign-in-email = E-mail address
sign-in-password = Password
sign-in-who = Officers, chairs and invited readers have accounts. Adopted plans can be read without one.
