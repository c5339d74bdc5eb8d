### Personnes : rôles, connexion, sessions.

## Connexion

sign-in-email = Adresse électronique
sign-in-password = Mot de passe
sign-in-who = Les fonctionnaires, présidents et lecteurs invités ont un compte. Les plans adoptés se lisent sans compte.
