## The team of a mission

team-title = L’équipe
team-about = Les experts de la liste qui conviennent à cette mission. Chacun est jugé selon les règles que respecte une proposition pour tout le plan ; une équipe que vous composez l’est aussi.
team-link = Choisir l’équipe
team-needed = Qui il faut
team-needed-set = Indiquer qui il faut
team-theme = Thème
team-level = Niveau requis dans le thème
team-level-hint = De 1 à 4 ; 4 est le plus élevé.
team-level-of = niveau { $level } sur 4
team-seats = Places
team-seats-hint = Une ligne par catégorie avec le nombre, par exemple « Formateur expert : 2 ». Catégories : { $categories }.
team-lead = Direction
team-lead-needed = Un membre de l’équipe doit pouvoir la diriger
team-days = Jours, sans le voyage
team-days-hint = Par exemple 5. Une mission qui a un premier et un dernier jour les garde.
team-priority = Urgence
team-priority-hint = De 1 à 5 ; 5 est le plus urgent ; 3 si vous laissez vide.
team-fund = Fonds qui paie
team-fund-hint = Son code ; laissez vide si aucun plafond ne s’applique.
team-window = Entre
team-lacks-wanted = Indiquez d’abord qui il faut : le thème, les places et les jours.
team-lacks-level = Sa demande ne dit pas si l’aide est stratégique, tactique ou opérationnelle. Demandez-le au Membre et complétez la demande.
team-lacks-language = La mission n’indique pas sa langue de travail. Modifiez la mission et indiquez-en une.
team-lacks-window = Il n’y a pas de place pour autant de jours entre le premier et le dernier jour de sa demande. Raccourcissez la mission ou demandez d’autres jours au Membre.
team-candidates = Qui convient
team-candidates-none = Personne sur la liste n’est accrédité dans ce qui est demandé. Demandez aux Membres de désigner des experts, ou demandez une autre catégorie.
team-looked-at = { $count ->
    [one] { $count } expert a été examiné.
   *[other] { $count } experts ont été examinés.
} { $left ->
    [0] Personne n’a été écarté.
    [one] { $left } de la liste n’est pas accrédité dans ce qui est demandé, ou a une fiche trop ancienne.
   *[other] { $left } de la liste ne sont pas accrédités dans ce qui est demandé, ou ont une fiche trop ancienne.
}
team-column-who = Expert
team-column-points = Points
team-column-criteria = Critères
team-column-free = Libre à partir du
team-column-cost = Coût
team-record = Fiche
team-rule-5 = Catégorie
team-rule-6 = Thème
team-rule-7 = Langue
team-rule-8 = Pas de conflit d’intérêts
team-rule-9 = Évaluations
team-rule-10 = Réserve
team-rule-11 = Libre
team-rule-13 = Jours et missions restants
team-rule-15 = Argent
team-knows-level = Connaît le niveau de travail
team-knows-region = Connaît la région
team-knows-member = Connaît le Membre
team-met = rempli
team-partly = rempli en partie
team-not = non rempli
team-start = Premier jour
team-start-hint = Laissez vide pour le premier jour où tous sont libres.
team-reason = Pourquoi d’autres n’ont pas été retenus
team-reason-hint = Nécessaire si quelqu’un qui respecte chaque règle et a plus de points n’est pas dans l’équipe.
team-choose = Affecter ces experts à la mission
team-chosen = Comment l’équipe a été choisie
team-passed = Non retenus
team-erased = une personne dont la fiche a été effacée
team-pairing = Les deux viennent d’un même pays. { $tried ->
    [one] { $tried } expert d’un autre pays a été essayé
   *[other] { $tried } experts d’autres pays ont été essayés
} : { $breaking } enfreindraient une règle, { $possible } n’en enfreindraient aucune.
team-pairing-points = Le meilleur d’entre eux coûte { $points ->
    [one] { $points } point.
   *[other] { $points } points.
}
deed-mission-wanted = Il a été indiqué qui il faut pour une mission
deed-mission-team-chosen = Une équipe a été affectée à une mission
problem-team-too-early = La mission n’en dit pas assez pour choisir une équipe. Indiquez qui il faut, et voyez ce qui manque encore au-dessus de la liste.
problem-team-reason = { $count ->
    [one] { $count } expert qui respecte chaque règle et a plus de points n’est pas dans l’équipe. Dites pourquoi.
   *[other] { $count } experts qui respectent chaque règle et ont plus de points ne sont pas dans l’équipe. Dites pourquoi.
}
problem-team-rule = { $rule ->
    [r2] La mission ne peut pas commencer ce jour-là : il est hors de sa période. Choisissez-en un autre.
    [r3] L’équipe ne remplit pas les places : chacune est prise une fois, et personne n’en occupe deux.
    [r4] Personne dans l’équipe ne peut la diriger. Ajoutez quelqu’un qui le peut.
    [r5] { $name } n’est pas accrédité dans la catégorie de la place.
    [r6] { $name } ne connaît pas assez bien le thème.
    [r7] { $name } ne travaille pas dans la langue de la mission.
    [r8] { $name } est du pays ou de l’administration du Membre, ou y a un conflit d’intérêts.
    [r9] Les évaluations de { $name } sont inférieures à ce qui est exigé.
    [r10] { $name } ne sert qu’une autre région.
    [r11] { $name } n’est pas libre ces jours-là.
    [r12] { $name } est en mission ailleurs ces jours-là.
    [r13] { $name } n’a plus assez de jours.
    [r14] { $name } n’a plus assez de missions.
    [r15] Le fonds n’a plus assez d’argent. Choisissez des experts dont l’administration paie, ou un autre fonds.
   *[rest] L’équipe enfreint une règle.
}
problem-mission-length = « { $value } » n’est pas une durée de mission. Indiquez les jours, de 1 à { $most }, par exemple 5.
problem-seats-many = { $value } places, c’est plus qu’une mission n’en a. Indiquez-en 12 au plus.
problem-seats-twice = « { $value } » y figure deux fois. Mettez ses places sur une seule ligne.
