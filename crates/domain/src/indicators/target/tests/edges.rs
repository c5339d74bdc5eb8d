//! Turns of phrase that any of the three languages has: mixed numbers, majorities, numbers written twice, dates in
//! headings, abbreviations. The language is recognised.

use super::*;

#[test]
fn s5_7_numbers_in_several_parts() {
    check(
        None,
        &[
            ("2½ days", "Count 2.5 'days'"),
            ("2 1/2 days", "Count 2.5 'days'"),
            ("at least half a dozen workshops", "Count AtLeast 6 'workshops'"),
            ("une demi-douzaine d'ateliers", "Count 6 'ateliers'"),
            ("media docena de talleres", "Count 6 'talleres'"),
            ("at least (5) Parties", "Count AtLeast 5 'Parties'"),
            ("once or twice a year", "Frequency Between 1..2 per Year ?RangeOrAlternative"),
            ("une à deux fois par an", "Frequency Between 1..2 per Year"),
            ("una o dos veces al año", "Frequency Between 1..2 per Year ?RangeOrAlternative"),
            ("Between 10 and 15 of the 33 Members", "MembershipShare Between 10..15 /33 'Members'"),
            ("entre 10 et 15 des 33 Membres", "MembershipShare Between 10..15 /33 'Membres'"),
            ("10 to 15 of the 33 Members", "MembershipShare Between 10..15 /33 'Members'"),
            ("80+% of respondents", "Share AtLeast 80 of 'respondents' 'per cent'"),
        ],
    );
}

#[test]
fn s5_7_a_majority_is_more_than_half() {
    check(
        None,
        &[
            ("a majority of Parties", "Share MoreThan 50 of 'Parties' 'per cent'"),
            (
                "At least a simple majority of the Members by 2030",
                "Share MoreThan 50 of 'Members' 'per cent' by '2030'",
            ),
            ("A two-thirds majority of Members", "Share 66.67 of 'Members' 'per cent'"),
            ("la majorité des Parties", "Share MoreThan 50 of 'Parties' 'per cent'"),
            ("la mayoría de las Partes", "Share MoreThan 50 of 'Partes' 'per cent'"),
            // How many these are, nobody knows.
            ("the vast majority of Parties", "Statement"),
            ("most Members", "Statement"),
            ("la plupart des Membres", "Statement"),
            ("la gran mayoría de los Miembros", "Statement"),
        ],
    );
}

#[test]
fn s5_9_every_so_often() {
    check(
        None,
        &[
            ("at least once every three (3) years", "Frequency AtLeast 1 per 3Year"),
            ("at intervals of two years", "Frequency 1 per 2Year"),
            ("tous les trois (3) ans", "Frequency 1 per 3Year"),
            ("à intervalles de deux ans", "Frequency 1 per 2Year"),
            ("cada tres (3) años", "Frequency 1 per 3Year"),
            ("un año sí y otro no", "Frequency 1 per 2Year"),
            ("one annual workshop", "Frequency 1 'annual workshop' per Year"),
            ("at least one quarterly newsletter", "Frequency AtLeast 1 'quarterly newsletter' per Quarter"),
            // Four in each year, or four of a kind that is held each year?
            ("4 annual workshops", "Count 4 'annual workshops' ?FrequencyUnclear"),
            ("deux ateliers annuels", "Count 2 'ateliers annuels' ?FrequencyUnclear"),
            ("5 talleres anuales", "Count 5 'talleres anuales' ?FrequencyUnclear"),
            // These are things, not events that come back.
            ("1 annual work plan adopted", "Count 1 'annual work plan'"),
            // By whom, not how often.
            ("2 décisions adoptées par la COP", "Count 2 'décisions'"),
            ("3 decisiones adoptadas por la Conferencia", "Count 3 'decisiones'"),
        ],
    );
}

#[test]
fn s5_7_dates_in_headings_and_at_the_edges() {
    check(
        None,
        &[
            ("Target for 2025: 40 Parties", "Count 40 'Parties' by '2025'"),
            ("Target 2025: 40 Parties", "Count 40 'Parties' by '2025'"),
            ("Meta para 2025: 40 Partes", "Count 40 'Partes' by '2025'"),
            ("50% of requests met by FY 2017/18", "Share 50 of 'requests' 'per cent' by 'FY 2017/18'"),
            (
                "22/33 administrations by end FY 2017/18",
                "MembershipShare 22 /33 'administrations' by 'end FY 2017/18' ?FloorOrExact",
            ),
            ("3 workshops in the first quarter of 2026", "Count 3 'workshops' by 'first quarter of 2026'"),
            ("3 workshops at the end of 2026", "Count 3 'workshops' by 'the end of 2026'"),
            ("3 pays au premier trimestre 2026", "Count 3 'pays' by 'premier trimestre 2026'"),
            ("a finales de 2026, 3 países", "Count 3 'países' by 'finales de 2026'"),
            ("8 Membres avant la COP12", "Count 8 'Membres' by 'COP12'"),
            ("50 % de las Partes con el horizonte 2030", "Share 50 of 'Partes' 'per cent' by '2030'"),
        ],
    );
}

#[test]
fn s5_7_abbreviations_and_marks() {
    check(
        None,
        &[
            ("No. of Parties: 30", "Count 30 'Parties'"),
            ("Nbre d'ateliers : 4", "Count 4 'ateliers'"),
            ("N.º de Partes: 20", "Count 20 'Partes'"),
            ("Núm. de talleres: 4", "Count 4 'talleres'"),
            ("10.000 dólares EE.UU.", "Count 10000 'USD'"),
            ("+4 Members", "Increase 4 'Members'"),
            ("20 Parties (from 12)", "Count 20 'Parties' from 12"),
            ("inferior o igual al 5 %", "Share AtMost 5 'per cent' ?ShareOfWhat"),
            ("Score of at least 3 in JEE indicator P.1.1", "Mean AtLeast 3"),
            ("1.er hito alcanzado", "Statement"),
            ("todos los Miembros menos dos", "Statement ?NumberUnclear"),
        ],
    );
}

#[test]
fn s5_7_factors_and_starts() {
    check(
        None,
        &[
            ("Increase by a factor of 3", "Change 200 'per cent' ByUp ?BaselineMissing"),
            ("twice as many Parties as in 2015", "Change 100 of 'Parties' 'per cent' ByUp"),
            (
                "multiplier par 3 le nombre d'experts",
                "Change 200 of 'experts' 'per cent' ByUp ?BaselineMissing",
            ),
            ("deux fois plus de Parties qu'en 2015", "Change 100 of 'Parties' 'per cent' ByUp"),
            ("el doble de expertos", "Change 100 of 'expertos' 'per cent' ByUp ?BaselineMissing"),
            ("Baseline (2015): 12; Target (2020): 20", "Count 20 from 12 ?UnitMissing"),
            ("Reducción del plazo medio de despacho de 5 días a 2 días", "Change 2 'días' ToDown from 5"),
            (
                "Entre el 60 % y el 75 % de las solicitudes",
                "Share Between 60..75 of 'solicitudes' 'per cent'",
            ),
            (".5% of the budget", "Share 0.5 of 'budget' 'per cent'"),
        ],
    );
}

#[test]
fn s5_7_points_in_time_are_no_frequencies() {
    check(
        None,
        &[
            ("Not later than 30 days after each session", "Count AtMost 30 'days' ?NumberUnclear"),
            ("au plus tard 30 jours après chaque session", "Count AtMost 30 'jours' ?NumberUnclear"),
            ("Reports submitted 60 days before the meeting", "Count 60 'days' ?NumberUnclear"),
        ],
    );
}

#[test]
fn s5_7_each_one_of_many() {
    check(
        None,
        &[
            ("Every Member submits an annual report", "All 'Member'"),
            ("At least one Member per region implements the measure", "Count AtLeast 1 of 'region' 'Member'"),
            (
                "All Members report at least once every two years",
                "Frequency AtLeast 1 of 'Members' per 2Year",
            ),
            (
                "Chaque Partie désigne un correspondant d'ici à la fin de 2026",
                "All 'Partie' by 'la fin de 2026'",
            ),
            (
                "Al menos una misión por Miembro y por bienio",
                "Frequency AtLeast 1 of 'Miembro' 'misión' per Biennium",
            ),
        ],
    );
}
