### Le travail des experts, leurs services, les apports des administrations

appraisal-of-title = Le travail des experts
appraisal-of-lead = Le Membre et le secrétariat disent chacun comment un expert du fichier a travaillé. L’expert le lit et peut répondre ; alors seulement cela compte.
appraisal-of-early = La mission n’est pas encore terminée.
appraisal-of-none = Rien n’a encore été dit.
appraisal-of-score = Note
appraisal-of-score-hint = De 0 à 5 avec une décimale, par exemple 4,5.
appraisal-of-text = Ce qui a réussi et ce qui n’a pas réussi
appraisal-of-until = L’expert peut répondre jusqu’au
appraisal-of-reply = Réponse de l’expert
appraisal-of-answer = Répondre
appraisal-of-write = Dire comment l’expert a travaillé
appraisal-of-way-share = Communiquer à l’expert
appraisal-of-way-finish = Rendre définitif
appraisal-of-way-withdraw = Retirer le projet
problem-expert-appraisal-early = La mission n’est pas terminée. Dites comment ses experts ont travaillé une fois le rapport remis.
problem-expert-appraisal-twice = Votre côté l’a dit et communiqué. Cela ne change plus.
problem-expert-appraisal-not-from = Ceci est « { $value } » et ne va pas plus loin ainsi. Regardez de nouveau la page.
problem-expert-appraisal-unheard = L’expert peut répondre jusqu’au { $day } et ne l’a pas encore fait. Rendez-le définitif après ce jour, ou dès qu’il y a une réponse.
deed-appraisal-written = Le travail d’un expert a été décrit
deed-appraisal-withdrawn = Un projet sur le travail d’un expert a été retiré
deed-appraisal-shared = Ce qui est dit du travail d’un expert lui a été communiqué
deed-appraisal-replied = Un expert a répondu à ce qui est dit de son travail
deed-appraisal-finished = Ce qui est dit du travail d’un expert est devenu définitif
service-title = État de services
service-lead = Les missions menées avec cet expert, et les notes qui comptent.
service-paper = En document
service-none = Aucune mission.
service-missions = Missions
service-days = Jours
service-role = Qualité
service-role-expert = Expert
service-result = Résultat
service-marks = Notes
service-mean =
    { $count ->
        [one] { $mean } sur 5 (une note)
       *[other] { $mean } sur 5 (moyenne de { $count } notes)
    }
service-standing = Au { $day } : missions { $missions }, jours { $days }.
contribution-title = Apports des administrations
contribution-lead = Ce que les administrations qui détachent des experts ont apporté sur une période. Choisissez-en une par son nom pour la voir mission par mission.
contribution-from = Du
contribution-until = Au
contribution-rate = Un jour vaut
contribution-standing = Du { $first } au { $last }.
contribution-none = Aucun expert d’une administration n’est parti en mission sur cette période.
contribution-in-kind = Jours en nature
contribution-worth = Valeur en nature
contribution-what = Les jours sont ceux des missions menées, dans la mesure où ils tombent dans la période, pour chaque expert. Ils sont en nature quand aucun honoraire n’est payé.
contribution-reckoned = Un jour en nature est compté à { $rate }.
contribution-counts = Experts : { $experts }. Missions : { $missions }. Jours : { $days }, dont en nature : { $kind }.
