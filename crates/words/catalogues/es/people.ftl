### Personas: roles, inicio de sesión, sesiones.

## Inicio de sesión

sign-in-email = Correo electrónico
sign-in-password = Contraseña
sign-in-who = Los funcionarios, presidentes y lectores invitados tienen cuenta. Los planes adoptados se leen sin ella.
