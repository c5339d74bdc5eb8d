//! French targets: form by form.

use super::*;

const LANGUAGE: Option<Language> = Some(Language::Fr);

#[test]
fn s5_7_membership_shares() {
    check(
        LANGUAGE,
        &[
            ("Au moins 22/33 Membres", "MembershipShare AtLeast 22 /33 'Membres'"),
            ("Au moins 24 des 33 Membres", "MembershipShare AtLeast 24 /33 'Membres'"),
            ("22 Membres sur 33", "MembershipShare 22 /33 'Membres' ?FloorOrExact"),
            ("22 sur les 33 Parties", "MembershipShare 22 /33 'Parties' ?FloorOrExact"),
            ("Membres : 22/33", "MembershipShare 22 /33 'Membres' ?FloorOrExact"),
            ("Au moins 22 Membres (sur 33)", "MembershipShare AtLeast 22 /33 'Membres'"),
            ("AU MOINS 22/33 MEMBRES", "MembershipShare AtLeast 22 /33 'MEMBRES'"),
            ("40/33 Membres", "MembershipShare 40 /33 'Membres' ?FloorOrExact ?ValueAboveDenominator"),
        ],
    );
}

#[test]
fn s5_7_everybody() {
    check(
        LANGUAGE,
        &[
            ("33/33 Membres", "All 33 /33 'Membres'"),
            ("Au moins 33/33", "All AtLeast 33 /33"),
            ("Tous les Membres", "All 'Membres'"),
            ("Tous les 33 Membres", "All 33 /33 'Membres'"),
            ("Toutes les Parties", "All 'Parties'"),
            ("Chaque Partie", "All 'Partie'"),
            ("L'ensemble des Membres", "All 'Membres'"),
            ("100 % des Parties", "All 'Parties'"),
            ("Toutes les demandes traitées", "All 'demandes'"),
            ("Tous les Membres ont désigné un point de contact", "All 'Membres'"),
        ],
    );
}

#[test]
fn s5_7_counts() {
    check(
        LANGUAGE,
        &[
            ("Au moins 28 Membres", "Count AtLeast 28 'Membres'"),
            ("Membres : 20 ou plus", "Count AtLeast 20 'Membres'"),
            ("20 Membres ou plus", "Count AtLeast 20 'Membres'"),
            ("20 Membres au moins", "Count AtLeast 20 'Membres'"),
            ("20 Membres au minimum", "Count AtLeast 20 'Membres'"),
            ("5 au plus", "Count AtMost 5 ?UnitMissing"),
            ("10 ateliers maximum", "Count AtMost 10 'ateliers'"),
            ("Maximum 5 jours", "Count AtMost 5 'jours'"),
            ("Pas plus de 5 jours", "Count AtMost 5 'jours'"),
            ("Pas moins de 10 participants", "Count AtLeast 10 'participants'"),
            ("Un minimum de 10 ateliers", "Count AtLeast 10 'ateliers'"),
            ("Plus de 50 participants", "Count MoreThan 50 'participants'"),
            ("Moins de 10 jours", "Count LessThan 10 'jours'"),
            ("Jusqu'à 5 experts", "Count AtMost 5 'experts'"),
            ("Jusqu’à 5 experts", "Count AtMost 5 'experts'"),
            ("Exactement 12 missions", "Count Exactly 12 'missions'"),
            ("Dans un délai de 30 jours", "Count AtMost 30 'jours'"),
            ("Sous 30 jours", "Count AtMost 30 'jours'"),
            ("Au moins une réunion", "Count AtLeast 1 'réunion'"),
            ("Un point de contact par Membre", "Count 1 of 'Membre' 'point de contact'"),
            ("2 experts par mission", "Count 2 of 'mission' 'experts'"),
            (
                "Chaque Membre désigne au moins un point de contact",
                "Count AtLeast 1 of 'Membre' 'point de contact'",
            ),
            ("12 ateliers régionaux organisés", "Count 12 'ateliers régionaux'"),
            ("12 ateliers de formation", "Count 12 'ateliers de formation'"),
            ("20 plans d'action nationaux adoptés", "Count 20 'plans d'action nationaux'"),
            ("20 agents formés", "Count 20 'agents'"),
            ("2,5 jours", "Count 2.5 'jours'"),
        ],
    );
}

#[test]
fn s5_7_ranges() {
    check(
        LANGUAGE,
        &[
            ("Entre 5 et 10 ateliers", "Count Between 5..10 'ateliers'"),
            ("5 à 10 ateliers", "Count Between 5..10 'ateliers'"),
            ("De 5 à 10 ateliers", "Count Between 5..10 'ateliers'"),
            ("5-10 ateliers", "Count Between 5..10 'ateliers'"),
            ("20 à 30 % des Membres", "Share Between 20..30 of 'Membres' 'per cent'"),
            ("2 ou 3 ateliers", "Count Between 2..3 'ateliers' ?RangeOrAlternative"),
            ("Au moins 5 et au plus 10 jours", "Count Between 5..10 'jours'"),
        ],
    );
}

#[test]
fn s5_7_spelled_numbers() {
    check(
        LANGUAGE,
        &[
            ("Soixante-quinze participants", "Count 75 'participants'"),
            ("Soixante et onze Membres", "Count 71 'Membres'"),
            ("Soixante-dix-sept Membres", "Count 77 'Membres'"),
            ("Quatre-vingts participants", "Count 80 'participants'"),
            ("Quatre-vingt-un pays", "Count 81 'pays'"),
            ("Quatre-vingt-dix Membres", "Count 90 'Membres'"),
            ("Quatre-vingt-dix-sept participants", "Count 97 'participants'"),
            ("Septante Membres", "Count 70 'Membres'"),
            ("Vingt et un ateliers", "Count 21 'ateliers'"),
            ("Vingt-deux (22) Membres", "Count 22 'Membres'"),
            ("Cent cinq participants", "Count 105 'participants'"),
            ("Deux cents agents", "Count 200 'agents'"),
            ("Mille deux cents agents", "Count 1200 'agents'"),
            ("Deux mille cinq cents participants", "Count 2500 'participants'"),
            ("Trois millions de personnes", "Count 3000000 'personnes'"),
            ("Au moins une douzaine de pays", "Count AtLeast 12 'pays'"),
            ("Une vingtaine de Membres", "Count 20 'Membres' ?Approximate"),
        ],
    );
}

#[test]
fn s5_7_increases() {
    check(
        LANGUAGE,
        &[
            ("Au moins 4 nouvelles parties contractantes", "Increase AtLeast 4 'parties contractantes'"),
            ("4 Parties contractantes supplémentaires", "Increase 4 'Parties contractantes'"),
            ("Quatre Parties de plus", "Increase 4 'Parties'"),
            ("4 autres Parties", "Increase 4 'Parties'"),
            ("Nouvelles parties contractantes : 4", "Increase 4 'parties contractantes'"),
        ],
    );
}

#[test]
fn s5_7_frequencies() {
    check(
        LANGUAGE,
        &[
            ("Au moins une fois par an", "Frequency AtLeast 1 per Year"),
            ("Au moins deux fois par an", "Frequency AtLeast 2 per Year"),
            ("3 fois par an", "Frequency 3 per Year"),
            ("2 fois l'an", "Frequency 2 per Year"),
            ("Au moins une fois par trimestre", "Frequency AtLeast 1 per Quarter"),
            ("Chaque trimestre", "Frequency 1 per Quarter"),
            ("Tous les trimestres", "Frequency 1 per Quarter"),
            ("Annuellement", "Frequency 1 per Year"),
            ("Trimestriellement", "Frequency 1 per Quarter"),
            ("Tous les ans", "Frequency 1 per Year"),
            ("Tous les mois", "Frequency 1 per Month"),
            ("Une fois tous les deux ans", "Frequency 1 per 2Year"),
            ("Tous les six mois", "Frequency 1 per 6Month"),
            ("Tous les 5 ans", "Frequency 1 per 5Year"),
            ("Une année sur deux", "Frequency 1 per 2Year"),
            ("Un atelier par an", "Frequency 1 'atelier' per Year"),
            ("Au moins une réunion par an", "Frequency AtLeast 1 'réunion' per Year"),
            ("Une réunion tous les deux ans", "Frequency 1 'réunion' per 2Year"),
            ("Une par trimestre", "Frequency 1 per Quarter"),
            ("4 ateliers par an", "Frequency 4 'ateliers' per Year"),
            ("Une fois par exercice biennal", "Frequency 1 per Biennium"),
            ("Deux par session", "Frequency 2 per Session"),
            ("À chaque session", "Frequency 1 per Session"),
            ("2 fois par semestre", "Frequency 2 per 6Month"),
            ("Bulletin publié chaque trimestre", "Frequency 1 per Quarter"),
            ("Quatre numéros par an", "Frequency 4 'numéros' per Year"),
        ],
    );
}

#[test]
fn s5_7_frequencies_that_are_asked_about() {
    check(
        LANGUAGE,
        &[
            ("Rapport annuel publié", "Frequency 1 'Rapport annuel' per Year ?FrequencyUnclear"),
            (
                "Réunions trimestrielles",
                "Frequency 1 'Réunions trimestrielles' per Quarter ?FrequencyUnclear",
            ),
            ("Une fois par semaine", "Frequency 1 ?FrequencyUnclear"),
            ("Régulièrement", "Statement ?FrequencyUnclear"),
            ("Selon les besoins", "Statement ?FrequencyUnclear"),
        ],
    );
}

#[test]
fn s5_7_shares() {
    check(
        LANGUAGE,
        &[
            ("Au moins 75 % des demandes du BRRC", "Share AtLeast 75 of 'demandes du BRRC' 'per cent'"),
            (
                "Recours à des experts accrédités pour au moins la moitié des missions demandées",
                "Share AtLeast 50 of 'missions demandées' 'per cent'",
            ),
            ("Un tiers des demandes", "Share 33.33 of 'demandes' 'per cent'"),
            ("Les deux tiers des Membres", "Share 66.67 of 'Membres' 'per cent'"),
            ("Au moins les deux tiers des missions", "Share AtLeast 66.67 of 'missions' 'per cent'"),
            ("Trois quarts des participants", "Share 75 of 'participants' 'per cent'"),
            ("Plus de la moitié des Parties", "Share MoreThan 50 of 'Parties' 'per cent'"),
            ("Plus d'un tiers des Membres", "Share MoreThan 33.33 of 'Membres' 'per cent'"),
            ("50 pour cent de réponses positives", "Share 50 of 'réponses positives' 'per cent'"),
            ("Au moins 50 % des réponses sont positives", "Share AtLeast 50 of 'réponses' 'per cent'"),
            ("80 % au moins des Membres", "Share AtLeast 80 of 'Membres' 'per cent'"),
            ("75% des demandes", "Share 75 of 'demandes' 'per cent'"),
            ("1 sur 3", "Share 33.33 'per cent' ?ShareOfWhat"),
            ("Un Membre sur trois", "Share 33.33 of 'Membre' 'per cent'"),
            ("9 participants sur 10", "Share 90 of 'participants' 'per cent'"),
            ("9 sur 10 participants", "Share 90 of 'participants' 'per cent'"),
            ("40 % de femmes", "Share 40 'per cent' group 'femmes'"),
            ("Taux de satisfaction de 80 %", "Share 80 'per cent' group 'satisfaction'"),
            ("Taux de satisfaction : 80 %", "Share 80 'per cent' group 'satisfaction'"),
            ("100 % des demandes traitées", "Share 100 of 'demandes' 'per cent'"),
            ("Supérieur à 80 %", "Share MoreThan 80 'per cent' ?ShareOfWhat"),
        ],
    );
}

#[test]
fn s5_7_means() {
    check(
        LANGUAGE,
        &[
            ("Moyenne d'au moins 4 sur 5", "Mean AtLeast 4 /5"),
            ("Note moyenne de 3,5 sur une échelle de 5", "Mean 3.5 /5"),
            ("En moyenne 4 sur 5", "Mean 4 /5"),
            ("Note de 4/5", "Mean 4 /5"),
            ("Satisfaction d'au moins 4 sur 5", "Mean AtLeast 4 /5"),
            ("Score moyen ≥ 4", "Mean AtLeast 4"),
        ],
    );
}

#[test]
fn s5_7_changes() {
    check(
        LANGUAGE,
        &[
            ("Augmenter de 10 %", "Change 10 'per cent' ByUp ?BaselineMissing"),
            ("Réduire de moitié", "Change 50 'per cent' ByDown ?BaselineMissing"),
            ("Réduire d'un tiers", "Change 33.33 'per cent' ByDown ?BaselineMissing"),
            ("De 40 % à 60 %", "Change 60 'per cent' ToUp from 40"),
            ("Passer de 12 à 6 jours", "Change 6 'jours' ToDown from 12"),
            ("Faire passer de 12 à 6 jours le délai de dédouanement", "Change 6 'jours' ToDown from 12"),
            ("Augmentation de 10 % par rapport à 2015", "Change 10 'per cent' ByUp"),
            ("Une augmentation d'au moins 10 %", "Change AtLeast 10 'per cent' ByUp ?BaselineMissing"),
            ("Porter à 50 000", "Change 50000 ToUp"),
            ("Augmenter le nombre de Parties à 28", "Change 28 'Parties' ToUp"),
            (
                "Accroître le nombre de Parties contractantes de 5",
                "Change 5 'Parties contractantes' ByUp ?BaselineMissing",
            ),
            ("Doubler le nombre de Parties", "Change 100 of 'Parties' 'per cent' ByUp ?BaselineMissing"),
            (
                "Multiplier par deux le nombre de Membres",
                "Change 100 of 'Membres' 'per cent' ByUp ?BaselineMissing",
            ),
            ("Diviser par deux", "Change 50 'per cent' ByDown ?BaselineMissing"),
            (
                "Réduction de 20 % du temps de traitement",
                "Change 20 of 'temps de traitement' 'per cent' ByDown ?BaselineMissing",
            ),
            ("Réduire le délai à 2 heures", "Change 2 'heures' ToDown"),
            ("Une hausse de 5 points de pourcentage", "Change 5 'percentage points' ByUp ?BaselineMissing"),
            ("10 % d'augmentation", "Change 10 'per cent' ByUp ?BaselineMissing"),
            ("10 % de plus", "Change 10 'per cent' ByUp ?BaselineMissing"),
            ("Hausse de 10 % par an", "Change 10 'per cent' ByUp per Year ?BaselineMissing"),
        ],
    );
}

#[test]
fn s5_7_rates_and_money() {
    check(
        LANGUAGE,
        &[
            (
                "Moins de 70 pour 100 000 naissances vivantes",
                "Count LessThan 70 /100000 'pour 100 000 naissances vivantes'",
            ),
            ("Un million de dollars des États-Unis", "Count 1000000 'USD'"),
            ("2 millions d'euros", "Count 2000000 'EUR'"),
            ("25 000 euros", "Count 25000 'EUR'"),
            ("2 M€", "Count 2000000 'EUR'"),
            ("200 000 $ US", "Count 200000 'USD'"),
            ("1,5 million de dollars", "Count 1500000 '$' ?CurrencyUnclear"),
            ("1,5 million d'habitants", "Count 1500000 'habitants'"),
            ("1.500 habitants formés", "Count 1500 'habitants' ?NumberUnclear"),
        ],
    );
}

#[test]
fn s5_7_placeholders() {
    check(
        LANGUAGE,
        &[
            ("À déterminer", "Placeholder"),
            ("A DETERMINER", "Placeholder"),
            ("À définir", "Placeholder"),
            ("X %", "Placeholder 'per cent'"),
            ("X Membres", "Placeholder 'Membres'"),
            ("X/33 Membres", "Placeholder /33 'Membres'"),
            ("Sans objet", "Placeholder"),
            ("n/a", "Placeholder"),
        ],
    );
}

#[test]
fn s5_7_breakdowns() {
    check(
        LANGUAGE,
        &[
            (
                "30 participants (15 femmes, 15 hommes)",
                "Breakdown 30 'participants' [Count 15 'femmes'; Count 15 'hommes']",
            ),
            ("30 participants, dont 15 femmes", "Breakdown 30 'participants' [Count 15 'femmes']"),
            (
                "30 participants (50 % de femmes)",
                "Breakdown 30 'participants' [Share 50 'per cent' group 'femmes']",
            ),
            (
                "Au moins 100 agents formés, dont 40 % de femmes",
                "Breakdown AtLeast 100 'agents' [Share 40 'per cent' group 'femmes']",
            ),
        ],
    );
}

#[test]
fn s5_7_compounds() {
    check(
        LANGUAGE,
        &[
            (
                "(1) Au moins 28 Membres\n(1) Au moins 4 nouvelles Parties contractantes",
                "Compound ?LabelRepeated [Count AtLeast 28 'Membres' label '(1)'; Increase AtLeast 4 'Parties contractantes' label '(1)']",
            ),
            (
                "a) 28 Membres ; b) 4 nouvelles parties",
                "Compound [Count 28 'Membres' label 'a)'; Increase 4 'parties' label 'b)']",
            ),
            (
                "Au moins 28 Membres\nAu moins 4 nouvelles Parties",
                "Compound [Count AtLeast 28 'Membres'; Increase AtLeast 4 'Parties']",
            ),
            (
                "Au moins 20 Membres et au moins 4 nouvelles parties",
                "Compound [Count AtLeast 20 'Membres'; Increase AtLeast 4 'parties']",
            ),
            ("5 experts et 3 missions", "Compound [Count 5 'experts'; Count 3 'missions']"),
            ("5 experts ou 3 missions", "Compound ?EitherOrBoth [Count 5 'experts'; Count 3 'missions']"),
            ("Règles et procédures", "Statement"),
        ],
    );
}

#[test]
fn s5_7_deadlines() {
    check(
        LANGUAGE,
        &[
            ("Au moins 20 Membres d'ici à 2030", "Count AtLeast 20 'Membres' by '2030'"),
            ("20 Membres au plus tard en juin 2020", "Count 20 'Membres' by 'juin 2020'"),
            ("20 Membres au plus tard le 30 juin 2020", "Count 20 'Membres' by '30 juin 2020'"),
            ("12 ateliers d'ici fin 2025", "Count 12 'ateliers' by 'fin 2025'"),
            ("12 ateliers avant la fin de 2025", "Count 12 'ateliers' by 'la fin de 2025'"),
            ("12 ateliers d'ici la fin de l'année 2025", "Count 12 'ateliers' by 'la fin de l'année 2025'"),
            ("12 ateliers en 2025", "Count 12 'ateliers' by '2025'"),
            ("12 ateliers à l'horizon 2030", "Count 12 'ateliers' by '2030'"),
            ("20 Membres d'ici la COP12", "Count 20 'Membres' by 'COP12'"),
            ("Fin 2025 : 20 Membres", "Count 20 'Membres' by 'Fin 2025'"),
            ("Au cours des 3 prochaines années, 12 ateliers", "Count 12 'ateliers'"),
            ("12 ateliers sur 3 ans", "Count 12 'ateliers'"),
        ],
    );
}

#[test]
fn s5_7_statements() {
    check(
        LANGUAGE,
        &[
            ("Coordination améliorée", "Statement"),
            ("Plan national adopté", "Statement"),
            ("Un plan national adopté", "Statement"),
            ("Politique en place", "Statement"),
            ("Ventilé par sexe", "Statement"),
            ("D'ici à 2030", "Statement by '2030'"),
            ("Entre 2018 et 2020", "Statement"),
            ("De 2018 à 2020", "Statement"),
            ("Le plan d'action 2018-2020 est adopté", "Statement"),
            ("Cible 8", "Statement"),
            ("Article 18.2", "Statement"),
            ("ODD 3.1", "Statement"),
            ("La COP12", "Statement"),
            ("Niveau 3", "Statement"),
            ("Résolution 10.9 mise en œuvre", "Statement"),
            ("Article n° 5", "Statement"),
            ("5e session", "Statement"),
            ("1er jalon", "Statement"),
        ],
    );
}

#[test]
fn s5_7_numbers_beside_names() {
    check(LANGUAGE, &[("SH 2017 mis en œuvre par 28 Membres", "Count 28 'Membres'")]);
}
