//! Numbers in a row: groups of a total, several targets in one line, labels in the middle of it. In all three
//! languages, which are recognised here as they are for a Member who names none.

use super::*;

#[test]
fn s5_7_groups_without_brackets() {
    check(
        None,
        &[
            (
                "6 workshops: 3 in Africa, 2 in Asia and 1 in the Pacific",
                "Breakdown 6 'workshops' [Count 3 group 'Africa'; Count 2 group 'Asia'; Count 1 group 'Pacific']",
            ),
            (
                "40 trainees: 20 women and 20 men",
                "Breakdown 40 'trainees' [Count 20 'women'; Count 20 'men']",
            ),
            (
                "30 participants, 15 women and 15 men",
                "Breakdown 30 'participants' [Count 15 'women'; Count 15 'men']",
            ),
            (
                "30 participants, at least 10 from LDCs and 5 from SIDS",
                "Breakdown 30 'participants' [Count AtLeast 10 group 'LDCs'; Count 5 group 'SIDS']",
            ),
            (
                "30 participants, of whom at least 50% women",
                "Breakdown 30 'participants' [Share AtLeast 50 'per cent' group 'women']",
            ),
            (
                "100 participants, half of them women",
                "Breakdown 100 'participants' [Share 50 'per cent' group 'women']",
            ),
            (
                "25 officers, at least 40% women",
                "Breakdown 25 'officers' [Share AtLeast 40 'per cent' group 'women']",
            ),
            ("12 missions, 3 of which in the Pacific", "Breakdown 12 'missions' [Count 3 group 'Pacific']"),
            ("10 countries, among which 4 LDCs", "Breakdown 10 'countries' [Count 4 'LDCs']"),
            ("100 people trained [50 F, 50 M]", "Breakdown 100 'people' [Count 50 'F'; Count 50 group 'M']"),
            (
                "6 ateliers : 3 en Afrique, 2 en Asie et 1 dans le Pacifique",
                "Breakdown 6 'ateliers' [Count 3 group 'Afrique'; Count 2 group 'Asie'; Count 1 group 'Pacifique']",
            ),
            (
                "30 participants, au moins 10 des PMA et 5 des PEID",
                "Breakdown 30 'participants' [Count AtLeast 10 'PMA'; Count 5 'PEID']",
            ),
            (
                "25 agents formés, 10 d'entre eux des femmes",
                "Breakdown 25 'agents' [Count 10 group 'femmes']",
            ),
            (
                "6 talleres: 3 en África, 2 en Asia y 1 en el Pacífico",
                "Breakdown 6 'talleres' [Count 3 group 'África'; Count 2 group 'Asia'; Count 1 group 'Pacífico']",
            ),
            (
                "25 funcionarios (10 de ellos mujeres)",
                "Breakdown 25 'funcionarios' [Count 10 group 'mujeres']",
            ),
            (
                "25 funcionarios, al menos el 40 % mujeres",
                "Breakdown 25 'funcionarios' [Share AtLeast 40 'per cent' group 'mujeres']",
            ),
        ],
    );
}

#[test]
fn s5_7_what_is_more_than_the_total_is_no_group() {
    check(
        None,
        &[
            (
                "5 workshops: 20 officers and 3 reports",
                "Compound [Count 5 'workshops' ?OtherNumber; Count 3 'reports']",
            ),
            (
                "10 workshops in 2025, 5 in 2026",
                "Compound [Count 10 'workshops' by '2025'; Count 5 by '2026' ?UnitMissing]",
            ),
            (
                "20 Members, 80% satisfaction",
                "Compound [Count 20 'Members'; Share 80 'per cent' group 'satisfaction']",
            ),
            ("5 workshops and 3 missions", "Compound [Count 5 'workshops'; Count 3 'missions']"),
        ],
    );
}

#[test]
fn s5_7_parts_of_a_kind_are_targets_of_their_own() {
    check(
        None,
        &[
            (
                "at least 10 from LDCs and 5 from SIDS",
                "Compound [Count AtLeast 10 group 'LDCs' ?UnitMissing; Count 5 group 'SIDS' ?UnitMissing]",
            ),
            (
                "3 in Africa, 2 in Asia and 1 in the Pacific",
                "Compound [Count 3 group 'Africa' ?UnitMissing; Count 2 group 'Asia' ?UnitMissing; Count 1 group 'Pacific' ?UnitMissing]",
            ),
            (
                "au moins 10 pour les PMA et 5 pour les PEID",
                "Compound [Count AtLeast 10 group 'PMA' ?UnitMissing; Count 5 group 'PEID' ?UnitMissing]",
            ),
            ("al menos 10 de los PMA y 5 de los PEID", "Compound [Count AtLeast 10 'PMA'; Count 5 'PEID']"),
            (
                "10 in 2024, 15 in 2025, 20 in 2026",
                "Compound [Count 10 by '2024' ?UnitMissing; Count 15 by '2025' ?UnitMissing; Count 20 by '2026' ?UnitMissing]",
            ),
            (
                "20 Membres en 2025 et 25 en 2027",
                "Compound [Count 20 'Membres' by '2025'; Count 25 by '2027' ?UnitMissing]",
            ),
            (
                "20 Miembros en 2025 y 25 en 2027",
                "Compound [Count 20 'Miembros' by '2025'; Count 25 by '2027' ?UnitMissing]",
            ),
            (
                "Year 1: 5; Year 2: 10",
                "Compound [Count 5 by 'Year 1' ?UnitMissing; Count 10 by 'Year 2' ?UnitMissing]",
            ),
        ],
    );
}

#[test]
fn s5_7_labels_in_the_middle_of_a_line() {
    check(
        None,
        &[
            (
                "1. At least 28 Members 2. At least 50% positive replies",
                "Compound [Count AtLeast 28 'Members' label '1.'; Share AtLeast 50 'per cent' group 'positive replies' label '2.']",
            ),
            (
                "a. 5 ateliers b. 20 experts",
                "Compound [Count 5 'ateliers' label 'a.'; Count 20 'experts' label 'b.']",
            ),
            ("- 5 talleres - 20 expertos", "Compound [Count 5 'talleres'; Count 20 'expertos']"),
            ("At least 5 Members by COP 2. Reports follow", "Count AtLeast 5 'Members' by 'COP 2'"),
        ],
    );
}
