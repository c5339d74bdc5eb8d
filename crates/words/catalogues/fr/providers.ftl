### Se connecter avec le compte que l’on a ailleurs : le bouton, les réglages, son propre compte.

## Se connecter

provider-continue = Continuer avec { $label }
provider-or = Avec le compte de votre organisation

## Les réglages

provider-title = Connexion ailleurs
provider-about = Les personnes de l’organisation peuvent se connecter avec un compte qu’elles ont déjà, si son fournisseur parle OpenID Connect. Qui n’a pas de compte ici est prié de demander une invitation ; se connecter n’ajoute personne.
provider-none = Aucun fournisseur n’est configuré. Tout le monde se connecte avec un mot de passe ou une clé d’accès.
provider-redirect = Donnez au fournisseur cette adresse où ramener les personnes :
provider-no-address = Cette installation n’a pas encore d’adresse publique. Qui tient la machine règle d’abord public_address ; jusque-là, le bouton n’apparaît pas.
provider-label = Nom sur le bouton
provider-label-hint = « Continuer avec » le précède.
provider-issuer = Adresse du fournisseur
provider-issuer-hint = Comme le fournisseur l’écrit, avec https devant, à la lettre près. Sa description y est lue.
provider-client-id = Identifiant client
provider-client-secret = Secret client
provider-client-secret-hint = Il est scellé et n’est plus jamais montré. Laissez vide pour garder le précédent.
provider-offered = Montrer le bouton sur la page de connexion
provider-only-way = Les fonctions du secrétariat se connectent seulement ainsi
provider-only-way-hint = Connectez-vous d’abord une fois ainsi vous-même avant de le demander aux autres. Les mots de passe et clés d’accès de ces personnes n’ouvrent alors plus rien. Qui tient la machine peut l’arrêter.
provider-asks-second-step = Le fournisseur demande lui-même une seconde étape
provider-asks-second-step-hint = Sinon, ce site continue de demander la sienne.
provider-test = Essayer la liaison
provider-test-hint = Demande au fournisseur sa description et ses clés, avec ce qui est enregistré.
provider-tested = { $count ->
    [one] Le fournisseur a répondu. Sa description est en ordre, et il a { $count } clé.
   *[other] Le fournisseur a répondu. Sa description est en ordre, et il a { $count } clés.
}
provider-remove = Retirer le fournisseur

## Son propre compte

account-provider = Connexion ailleurs
account-provider-since = { $label }, lié le { $day }.
account-provider-unlink = Délier

## Le journal

audit-stranger = Quelqu’un sans connexion
deed-account-provider-linked = Un compte a été lié à un fournisseur de connexion
deed-account-provider-unlinked = Un compte a été délié d’un fournisseur de connexion
deed-settings-provider-set = Le fournisseur de connexion a été modifié
deed-settings-provider-removed = Le fournisseur de connexion a été retiré

## Problèmes

problem-provider-silent = La connexion de votre organisation ne répond pas en ce moment. Connectez-vous autrement ci-dessous, ou réessayez dans quelques minutes.
problem-provider-wrong = Ce qui est revenu n’appartient pas à une connexion commencée dans ce navigateur au cours des dix dernières minutes, ou n’était pas en ordre. Recommencez.
problem-provider-denied = La connexion de votre organisation ne vous a pas laissé entrer. Recommencez, ou connectez-vous autrement ci-dessous.
problem-provider-unverified = La connexion de votre organisation ne garantit pas votre adresse électronique. Demandez à ceux qui s’en occupent de la confirmer, ou connectez-vous autrement ci-dessous.
problem-provider-unknown = Vous n’avez pas encore de compte ouvert ici. Demandez une invitation à l’administrateur de votre organisation ; si vous en avez une, ouvrez d’abord son lien.
problem-provider-other = Le compte qui porte votre adresse est lié à la connexion de quelqu’un d’autre. Connectez-vous autrement et déliez-le sous « Compte », ou adressez-vous à l’administrateur de votre organisation.
problem-provider-only = Votre organisation demande à son secrétariat de se connecter avec { $value }. Utilisez ce bouton.
problem-provider-unproven = Connectez-vous d’abord une fois ainsi vous-même : vous saurez alors que cela marche.
problem-provider-not-offered = Une voie qui n’est pas montrée ne peut pas être la seule. Montrez le bouton, ou laissez les autres voies ouvertes.
problem-provider-test = Le fournisseur ne peut pas servir : { $reason }. Vérifiez l’adresse, ou demandez à ceux qui s’en occupent.
problem-field-issuer = « { $value } » n’est pas l’adresse d’un fournisseur. Donnez-la avec https:// et sans ? ni #, comme le fournisseur l’écrit.
