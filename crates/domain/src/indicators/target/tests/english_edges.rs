//! English targets: rates, sums, gaps, groups, clauses, deadlines, names and years.

use super::*;

const LANGUAGE: Option<Language> = None;

#[test]
fn s5_7_rates() {
    check(
        LANGUAGE,
        &[
            ("less than 70 per 100,000 live births", "Count LessThan 70 /100000 'per 100,000 live births'"),
            (
                "maternal deaths < 70 per 100,000 live births",
                "Count LessThan 70 /100000 'per 100,000 live births'",
            ),
            (
                "70 maternal deaths per 100,000 live births",
                "Count 70 /100000 'maternal deaths per 100,000 live births'",
            ),
            ("at least as low as 12 per 1,000 live births", "Count AtMost 12 /1000 'per 1,000 live births'"),
        ],
    );
}

#[test]
fn s5_7_money() {
    check(
        LANGUAGE,
        &[
            ("USD 2 million", "Count 2000000 'USD'"),
            ("€25,000", "Count 25000 'EUR'"),
            ("US$ 1.5m", "Count 1500000 'USD'"),
            ("US$25,000", "Count 25000 'USD'"),
            ("USD25,000", "Count 25000 'USD'"),
            ("25,000 US dollars", "Count 25000 'USD'"),
            ("EUR 1.2 billion", "Count 1200000000 'EUR'"),
            ("£5m", "Count 5000000 'GBP'"),
            ("A$ 50,000", "Count 50000 'AUD'"),
            ("$2 million", "Count 2000000 '$' ?CurrencyUnclear"),
            ("25 000 EUR", "Count 25000 'EUR'"),
            (
                "at least $20 billion per year by 2025, and at least $30 billion per year by 2030",
                "Compound [Frequency AtLeast 20000000000 '$' per Year by '2025' ?CurrencyUnclear; Frequency AtLeast 30000000000 '$' per Year by '2030' ?CurrencyUnclear]",
            ),
        ],
    );
}

#[test]
fn s5_7_placeholders() {
    check(
        LANGUAGE,
        &[
            ("TBD", "Placeholder"),
            ("tbc", "Placeholder"),
            ("to be determined", "Placeholder"),
            ("TBD by 2025", "Placeholder by '2025'"),
            ("X%", "Placeholder 'per cent'"),
            ("XX %", "Placeholder 'per cent'"),
            ("X workshops", "Placeholder 'workshops'"),
            ("X/33 Members", "Placeholder /33 'Members'"),
            ("At least [X] Members", "Placeholder AtLeast 'Members'"),
            ("[XX]", "Placeholder"),
            ("[ ]", "Placeholder"),
            ("___", "Placeholder"),
            ("[…]", "Placeholder"),
            ("…", "Placeholder"),
            ("?", "Placeholder"),
            ("n/a", "Placeholder"),
            ("N/A", "Placeholder"),
            ("—", "Placeholder"),
        ],
    );
}

#[test]
fn s5_7_to_be_confirmed() {
    check(
        LANGUAGE,
        &[
            ("[20] Members", "Count 20 'Members' ?ToBeConfirmed"),
            ("10 workshops (tbc)", "Count 10 'workshops' ?ToBeConfirmed"),
            ("TBD (at least 20)", "Count AtLeast 20 ?UnitMissing ?ToBeConfirmed"),
        ],
    );
}

#[test]
fn s5_7_baselines() {
    check(
        LANGUAGE,
        &[
            ("20 workshops (baseline: 12)", "Count 20 'workshops' from 12"),
            ("50% of requests (baseline 2015: 40%)", "Share 50 of 'requests' 'per cent' from 40"),
            ("Baseline: 12; target: 20 workshops", "Count 20 'workshops' from 12"),
        ],
    );
}

#[test]
fn s5_7_breakdowns() {
    check(
        LANGUAGE,
        &[
            (
                "30 participants (15 women, 15 men)",
                "Breakdown 30 'participants' [Count 15 'women'; Count 15 'men']",
            ),
            (
                "30 participants\n(15 women, 15 men)",
                "Breakdown 30 'participants' [Count 15 'women'; Count 15 'men']",
            ),
            (
                "Number of participants: 30 (10 women/20 men)",
                "Breakdown 30 'participants' [Count 10 'women'; Count 20 'men']",
            ),
            ("30 participants (M: 15; F: 15)", "Breakdown 30 'participants' [Count 15 'M'; Count 15 'F']"),
            (
                "at least 100 officers trained, of whom 40% women",
                "Breakdown AtLeast 100 'officers' [Share 40 'per cent' group 'women']",
            ),
            ("200 people, including 80 women", "Breakdown 200 'people' [Count 80 'women']"),
            (
                "50 officials (at least 40% female) trained",
                "Breakdown 50 'officials' [Share AtLeast 40 'per cent' group 'female']",
            ),
            ("20 Members, of which 5 LDCs", "Breakdown 20 'Members' [Count 5 'LDCs']"),
            (
                "30 participants (20 women, 15 men)",
                "Breakdown 30 'participants' ?PartsAboveTotal [Count 20 'women'; Count 15 'men']",
            ),
            (
                "22/33 Members, including at least 5 LDCs",
                "MembershipShare 22 /33 'Members' ?FloorOrExact [Count AtLeast 5 'LDCs']",
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
                "(1) At least 28 Members\n(1) At least 4 new contracting parties",
                "Compound ?LabelRepeated [Count AtLeast 28 'Members' label '(1)'; Increase AtLeast 4 'contracting parties' label '(1)']",
            ),
            (
                "a) 20 Members by 2020; b) 30 Members by 2022",
                "Compound [Count 20 'Members' by '2020' label 'a)'; Count 30 'Members' by '2022' label 'b)']",
            ),
            (
                "1. At least 28 Members\n2. At least 4 new parties",
                "Compound [Count AtLeast 28 'Members' label '1.'; Increase AtLeast 4 'parties' label '2.']",
            ),
            ("- 28 Members\n- 4 new parties", "Compound [Count 28 'Members'; Increase 4 'parties']"),
            ("• 28 Members • 4 new parties", "Compound [Count 28 'Members'; Increase 4 'parties']"),
            (
                "(i) 28 Members (ii) policy in place",
                "Compound [Count 28 'Members' label '(i)'; Statement label '(ii)']",
            ),
            (
                "At least 28 Members\nAt least 4 new parties",
                "Compound [Count AtLeast 28 'Members'; Increase AtLeast 4 'parties']",
            ),
            (
                "At least 20 Members and at least 4 new parties",
                "Compound [Count AtLeast 20 'Members'; Increase AtLeast 4 'parties']",
            ),
            (
                "At least 20 Members and 5 observers",
                "Compound [Count AtLeast 20 'Members'; Count 5 'observers']",
            ),
            ("12 workshops, 3 missions", "Compound [Count 12 'workshops'; Count 3 'missions']"),
            ("12 workshops; and 3 missions", "Compound [Count 12 'workshops'; Count 3 'missions']"),
            (
                "10 workshops or 5 missions",
                "Compound ?EitherOrBoth [Count 10 'workshops'; Count 5 'missions']",
            ),
            ("20 Members; policy in place", "Compound [Count 20 'Members'; Statement]"),
            (
                "50% by 2025 and 75% by 2030",
                "Compound [Share 50 'per cent' by '2025' ?ShareOfWhat; Share 75 'per cent' by '2030' ?ShareOfWhat]",
            ),
            (
                "2025: 50%; 2030: 75%",
                "Compound [Share 50 'per cent' by '2025' ?ShareOfWhat; Share 75 'per cent' by '2030' ?ShareOfWhat]",
            ),
            (
                "20% (2018); 40% (2019); 60% (2020)",
                "Compound [Share 20 'per cent' by '2018' ?ShareOfWhat; Share 40 'per cent' by '2019' ?ShareOfWhat; Share 60 'per cent' by '2020' ?ShareOfWhat]",
            ),
            (
                "Year 1: 10 workshops; Year 2: 20 workshops",
                "Compound [Count 10 'workshops' by 'Year 1'; Count 20 'workshops' by 'Year 2']",
            ),
            (
                "At least 20 Members. At least 5 new parties.",
                "Compound [Count AtLeast 20 'Members'; Increase AtLeast 5 'parties']",
            ),
            ("(a) At least 28 Members", "Count AtLeast 28 'Members' label '(a)'"),
        ],
    );
}

#[test]
fn s5_7_not_compounds() {
    check(
        LANGUAGE,
        &[
            ("rules and procedures", "Statement"),
            ("12 seminars and workshops", "Count 12 'seminars'"),
            ("At least \n20/33\nMembers", "MembershipShare AtLeast 20 /33 'Members'"),
            ("12 workshops\nby 2020", "Count 12 'workshops' by '2020'"),
            ("20 Members (1)", "Count 20 'Members'"),
            ("12 workshops in Asia and Africa", "Count 12 'workshops'"),
        ],
    );
}

#[test]
fn s5_7_deadlines() {
    check(
        LANGUAGE,
        &[
            ("At least 20 Members by June 2020", "Count AtLeast 20 'Members' by 'June 2020'"),
            ("12 workshops by the end of 2025", "Count 12 'workshops' by 'the end of 2025'"),
            ("20 Members by COP12", "Count 20 'Members' by 'COP12'"),
            ("20 Members before COP 12", "Count 20 'Members' by 'COP 12'"),
            ("by 2030, at least 20 Members", "Count AtLeast 20 'Members' by '2030'"),
            ("12 workshops in 2025", "Count 12 'workshops' by '2025'"),
            ("50% of requests by 2024/2025", "Share 50 of 'requests' 'per cent' by '2024/2025'"),
            ("20 Members no later than June 2020", "Count 20 'Members' by 'June 2020'"),
            ("2030 at the latest", "Statement by '2030'"),
            ("by 31 December 2025", "Statement by '31 December 2025'"),
            ("by July 1, 2025", "Statement by 'July 1, 2025'"),
            ("by Q3 2026", "Statement by 'Q3 2026'"),
            ("by mid-2026", "Statement by 'mid-2026'"),
            ("by the next session", "Statement by 'the next session'"),
            ("by 30/06/2020", "Statement by '30/06/2020'"),
            ("by 2020-06-30", "Statement by '2020-06-30'"),
            ("20 Members until 2030", "Count 20 'Members' by '2030'"),
            ("12 workshops over the next 3 years", "Count 12 'workshops'"),
            ("10 countries by end of project", "Count 10 'countries' by 'end of project'"),
        ],
    );
}

#[test]
fn s5_7_statements() {
    check(
        LANGUAGE,
        &[
            ("Improved coordination", "Statement"),
            ("National plan adopted", "Statement"),
            ("Policy in place", "Statement"),
            ("Coordination among all Members", "Statement"),
            ("Access for all", "Statement"),
            ("disaggregated by sex", "Statement"),
            ("No incidents", "Statement"),
            ("Once the plan is adopted", "Statement"),
            ("Annual work plan adopted", "Statement"),
            ("National 5-year plan adopted", "Statement"),
            ("a two-day workshop", "Statement"),
            ("half a day", "Frequency 1 'day' ?FrequencyUnclear"),
            ("5 day workshop", "Statement"),
            ("Double taxation agreements signed", "Statement"),
            ("2030", "Statement"),
            ("by 2030", "Statement by '2030'"),
            ("2018-2020", "Statement"),
            ("in 2018-2020", "Statement"),
            ("between 2018 and 2020", "Statement"),
            ("from 2018 to 2020", "Statement"),
            ("June 2020", "Statement"),
            ("2030 targets met", "Statement"),
            ("the 2030 Agenda", "Statement"),
            ("Target 8", "Statement"),
            ("Targets 8 and 9 met", "Statement"),
            ("Target 3.1", "Statement"),
            ("Articles 5, 6 and 7", "Statement"),
            ("Article 18.2", "Statement"),
            ("Decision 14/34 implemented", "Statement"),
            ("Resolution 10.9", "Statement"),
            ("SDG 3.1", "Statement"),
            ("HS 2017", "Statement"),
            ("COP12", "Statement"),
            ("COP 12", "Statement"),
            ("Phase 2", "Statement"),
            ("Level 3", "Statement"),
            ("At least Level 3", "Statement"),
            ("ISO 9001", "Statement"),
            ("ISO 9001:2015 certification", "Statement"),
            ("Annex X adopted", "Statement"),
            ("UNSCR 1540 implemented", "Statement"),
            ("COVID-19 response", "Statement"),
            ("H5N1 preparedness", "Statement"),
            ("24/7", "Statement"),
            ("24/7 helpdesk", "Statement"),
            ("1st milestone", "Statement"),
            ("5th session", "Statement"),
            ("T-55", "Statement"),
        ],
    );
}

#[test]
fn s5_7_years_that_count() {
    check(
        LANGUAGE,
        &[
            ("2000 participants trained", "Count 2000 'participants'"),
            ("at least 2020 participants", "Count AtLeast 2020 'participants'"),
            ("increase to 2000", "Change 2000 ToUp"),
            ("2000-2500 participants", "Count Between 2000..2500 'participants'"),
            ("USD 2000", "Count 2000 'USD'"),
        ],
    );
}

#[test]
fn s5_7_further_numbers() {
    check(
        LANGUAGE,
        &[
            ("12 workshops in 5 countries", "Count 12 'workshops' ?OtherNumber"),
            ("Training of 200 officers from 22 Members", "Count 200 'officers' ?OtherNumber"),
            ("10 training workshops (2 per region)", "Count 10 'training workshops' ?OtherNumber"),
        ],
    );
}

#[test]
fn s5_7_approximate() {
    check(
        LANGUAGE,
        &[
            ("about 20 Members", "Count 20 'Members' ?Approximate"),
            ("approximately USD 25,000", "Count 25000 'USD' ?Approximate"),
            ("10 or so", "Count 10 ?UnitMissing ?Approximate"),
        ],
    );
}

#[test]
fn s5_7_names_with_numbers() {
    check(
        LANGUAGE,
        &[
            ("WCO DM 3.10 implemented", "Statement"),
            ("Decision VII/4 implemented", "Statement"),
            ("BS-I/5", "Statement"),
            ("CP-10/4", "Statement"),
            ("UNEP/CMS/COP11/Doc.16.1", "Statement"),
            ("CMM 2019-06 para 14", "Statement"),
            ("Item 7)i)", "Statement"),
            ("Levels 1 to 3", "Statement"),
            ("from Level 2 to Level 3", "Statement"),
            ("Version 2.0 released", "Statement"),
            ("P-4 post filled", "Statement"),
            ("4x4 vehicle", "Statement"),
            ("Policy No. 5", "Statement"),
            ("#5", "Statement"),
            ("T+30", "Statement"),
            ("Top 10 list", "Statement"),
            ("One-stop border post operational", "Statement"),
            ("One Health approach", "Statement"),
            ("Two-way communication established", "Statement"),
            ("Third-party audit completed", "Statement"),
            ("First draft available", "Statement"),
            ("Plan 2021-2025 endorsed by 19th RHCA", "Statement"),
            ("1-3 March 2021", "Statement"),
            ("January - March 2021", "Statement"),
            ("2014 / 2017 / 2020", "Statement"),
            ("FY 2021/22", "Statement"),
            ("COP11-COP12", "Statement"),
            ("2026 and beyond", "Statement"),
            ("since 2015", "Statement"),
            ("increase from 20", "Statement"),
            ("Guidelines developed and disseminated", "Statement"),
            ("hundreds of participants", "Statement"),
        ],
    );
}

#[test]
fn s5_7_numbers_that_may_be_names() {
    check(
        LANGUAGE,
        &[
            ("Room 101", "Statement ?NumberUnclear"),
            ("Training 20", "Statement ?NumberUnclear"),
            ("all but two Members", "Statement ?NumberUnclear"),
        ],
    );
}

#[test]
fn s5_7_parts_with_their_own_span() {
    check(
        LANGUAGE,
        &[
            (
                "2 workshops per quarter, 8 per year",
                "Compound [Frequency 2 'workshops' per Quarter; Frequency 8 per Year]",
            ),
            (
                "Members: (a) 20 by 2020; (b) 30 by 2022",
                "Compound [Count 20 'Members' by '2020' label '(a)'; Count 30 'Members' by '2022' label '(b)']",
            ),
            (
                "(1) At least 28 Members and at least 4 new parties",
                "Compound label '(1)' [Count AtLeast 28 'Members'; Increase AtLeast 4 'parties']",
            ),
            (
                "10 Members or 30%",
                "Compound ?EitherOrBoth [Count 10 'Members'; Share 30 'per cent' ?ShareOfWhat]",
            ),
        ],
    );
}
