### Un tableau de toute l’assistance.

assistance-title = Assistance
assistance-lead = Tout ce qui a été fait pour et par chaque Membre, dans ce que vous pouvez connaître : demandes, initiatives, accords, missions, formations, personnes. Chaque chiffre ouvre ses lignes.
assistance-none = Rien n’a encore été demandé ni fait que vous puissiez connaître. Tout commence par une demande ou une initiative.
assistance-equity = Sur { $all } Membres, { $got } bénéficient et { $gave } donnent.
assistance-member = Membre
assistance-members = Par Membre
assistance-partner = Partenaire
assistance-partners = Par partenaire
assistance-year = Année
assistance-topics = Thème
assistance-level = Niveau
assistance-role = Participe comme
assistance-role-beneficiary = Bénéficiaire
assistance-role-builder = Prestataire de capacités
assistance-by = Personnes ou administration
assistance-by-personal = Personnes
assistance-by-organisational = Administration
assistance-kind = Quoi
assistance-kind-request = Demande
assistance-kind-initiative = Initiative
assistance-kind-agreement = Accord
assistance-kind-mission = Mission
assistance-kind-training = Formation
assistance-kind-participants = Personnes formées
assistance-kind-experts = Experts envoyés
assistance-beneficiary-request = Demandes
assistance-beneficiary-initiative = Initiatives
assistance-beneficiary-agreement = Accords
assistance-beneficiary-mission = Missions
assistance-beneficiary-training = Formations
assistance-beneficiary-participants = Personnes formées
assistance-builder-initiative = Initiatives avec lui
assistance-builder-agreement = Accords où il apporte
assistance-builder-training = Formations accueillies
assistance-builder-experts = Experts envoyés
assistance-chart = Ce que chaque Membre a reçu et donné
assistance-overlaps = Où l’effort peut être épargné
assistance-overlaps-lead = Des partenaires différents agissent sur le même thème pour le même Membre pendant la même période.
assistance-rows = Ce qui a été fait
assistance-who = Pour ou par qui
assistance-count = Combien
assistance-days = Quand
assistance-from = Du
assistance-until = Au
assistance-state = État
assistance-csv = Tableau en CSV
assistance-xlsx = Tableau en XLSX
assistance-called = Intitulé

lessons-title = Enseignements
lessons-none = Rien n’a encore été noté que vous puissiez lire. Les enseignements viennent des formations, des initiatives terminées et des tours d’un plan.
lessons-similar = De travaux semblables
lesson-words = Mots
lesson-text = Ce qui a été appris
lesson-on = Quand
lesson-source = De
lesson-source-training = une formation
lesson-source-initiative = une initiative
lesson-source-turn = un tour d’un plan
clusters-title = Ensemble
clusters-lead = Besoins non satisfaits, demandes, initiatives, missions et formations que vous pouvez lire et qui ont en commun un groupe de Membres ou un thème : ce qui pourrait être fusionné, ou partager un formateur, un voyage ou un lieu. Ce qui fait partie d’une même initiative compte pour un.
clusters-none = Rien n’est réuni ici. Choisissez un autre regroupement, ou nommez les thèmes des initiatives et des demandes.
clusters-by = Regroupé par
clusters-need = Besoin
clusters-members = Pour qui
clusters-all-members = tous les Membres
clusters-count = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
clusters-more = { $count ->
    [one] { $count } élément de plus. Restreignez la liste pour le voir.
   *[other] { $count } éléments de plus. Restreignez la liste pour les voir.
}
together-title = Menée avec
together-other = L’autre initiative
together-other-hint = Son code, par exemple I-9
together-way = Comment
together-merged = fusionnées
together-shared = quelque chose est partagé
together-text = Ce qui est partagé, ou pourquoi elles sont fusionnées
together-text-hint = Par exemple : un formateur et un voyage à Tarawa
together-on = Depuis
initiative-form-together = Travailler avec une autre
problem-initiative-together-other = « { $value } » est cette initiative elle-même ou une initiative terminée. Saisissez le code d’une autre qui ne l’est pas.
problem-initiative-together-twice = Cette initiative et « { $value } » sont déjà menées ensemble. Retirez d’abord l’ancienne entrée.
deed-initiative-joined = Il a été consigné que deux initiatives sont menées ensemble
