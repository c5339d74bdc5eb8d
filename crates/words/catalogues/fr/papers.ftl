### Papers: plan table, progress report, mastheads.

## Heads of columns and labels, where the plan prints none. The reader of plans must understand them (domain's `reading/columns`).

print-head-number = N°
print-head-section = Section
print-head-activity = Activité
print-head-description = Description
print-head-progress = Progrès accomplis
print-head-plan = Plan
print-head-resources = Ressources

## Masthead

# $kind: General, Limited …
print-distribution = Distribution : { $kind }
# $language: the language the paper was written in
print-original = Original : { $language }
# $item: its number
print-agenda-item = Point { $item } de l’ordre du jour
# $plan: the plan's title as printed
print-progress-title = Rapport d’avancement : { $plan }
# $who: who prepared the paper
print-prepared-by = (Établi par { $who })

## Running text

print-summary = Résumé
# $day: the day of the figures; $count: all actions; $parts: "Met: 3, On track: 5 and …"
print-summary-counts = { $count ->
    [one] Au { $day }, l’action du plan se présente ainsi : { $parts }.
   *[other] Au { $day }, les { $count } actions du plan se présentent ainsi : { $parts }.
}
print-without-kpi = Sans indicateur
print-introduction = Introduction
# $plan: the plan's title; $organisation: whose plan it is
print-intro-day = Le présent document rend compte de « { $plan } » ({ $organisation }). Tous les chiffres sont arrêtés au { $day }.
# $by: the body and meeting; $day: when
print-intro-adopted-on = Le plan a été adopté par { $by } le { $day }.
print-intro-adopted = Le plan a été adopté par { $by }.
# $count: facts recorded up to $day
print-intro-source = { $count ->
    [0] Aucun fait n’avait été enregistré au { $day } ; aucun chiffre n’est saisi à la main.
    [one] Les chiffres sont calculés à partir du seul fait enregistré au { $day } ; aucun n’est saisi à la main.
   *[other] Les chiffres sont calculés à partir de { $count } faits enregistrés au { $day } ; aucun n’est saisi à la main.
}
# $set: the name of a set of Members; $count: how many belonged to it on $day
print-intro-members = { $count ->
    [one] Les parts se rapportent à { $set } : { $count } Membre au { $day }, sauf si la cible imprime un autre nombre.
   *[other] Les parts se rapportent à { $set } : { $count } Membres au { $day }, sauf si la cible imprime un autre nombre.
}
print-financial = Incidences financières
# $count: actions with resources; $all: all actions
print-financial-known = Des ressources sont indiquées pour { $count } actions sur { $all }.
# $parts: "staff time: 12, …"
print-financial-kinds = Actions selon les ressources qu’elles citent (une action peut en citer plusieurs) : { $parts }.
print-resource-staff = temps du personnel
print-resource-core = budget ordinaire
print-resource-voluntary = contributions volontaires
print-resource-in-kind = personnel mis à disposition
print-resource-pending = en attente d’une décision
print-action-requested = Mesures demandées
print-action-intro = La réunion est invitée à :
print-annex = Annexe : le plan au { $day }
# $marks: "● Met, ▲ On track …"
print-legend = Signes : { $marks }.

## Tables

print-column-action = N° et action
print-column-kpi = Indicateur
print-column-target = Cible
print-column-reading = Résultat
print-column-status = État
print-column-why = Pourquoi
print-column-progress = Dernier rapport
# $head: a column's head; $day: the day of everything under it
print-dated = { $head } au { $day }
# $amount: "21 of 33 (63.6%)"
print-figure = { $amount }, au { $day }
print-no-figure = Aucun chiffre au { $day }
print-measure-suggested = Ce qui compte a été proposé d’après le libellé ; personne ne l’a confirmé.
# $value: where the number started; $evidence: how that is known
print-baseline = Valeur de départ : { $value } ({ $evidence })
# $status: how far the action is; $day: the day the report speaks of
print-report = { $status }, au { $day }
# $text: the resources as written in the report
print-report-resources = Ressources : { $text }
print-no-report = Rien n’a été signalé
print-as-printed = Texte imprimé dans le plan :

## Doubts

print-doubts = Annexe : doutes sur le document
# $count: all doubts; $open: those that nobody has settled
print-doubts-count = { $count ->
    [one] Un doute a été noté à la lecture du document ; encore ouverts : { $open }. Le texte reste tel qu’imprimé.
   *[other] { $count } doutes ont été notés à la lecture du document ; encore ouverts : { $open }. Le texte reste tel qu’imprimé.
}
print-column-where = Où
print-column-doubt = Ce qui étonne
print-column-decision = Décision
print-decision-open = Ouvert
print-decision-as-printed = Voulu tel qu’imprimé ({ $day })
print-decision-revision = Pour la prochaine révision ({ $day })
print-place-paragraph = Paragraphe { $number }
print-place-table = Tableau { $table }, ligne { $row }, colonne { $column }
