//! English targets: form by form.

use super::*;

const LANGUAGE: Option<Language> = None;

#[test]
fn s5_7_membership_shares() {
    check(
        LANGUAGE,
        &[
            ("At least 22/33 Members", "MembershipShare AtLeast 22 /33 'Members'"),
            ("22 of 33 Members", "MembershipShare 22 /33 'Members' ?FloorOrExact"),
            ("22 out of the 33 Parties", "MembershipShare 22 /33 'Parties' ?FloorOrExact"),
            ("At least 22 Members (out of 33)", "MembershipShare AtLeast 22 /33 'Members'"),
            ("22 Members out of 33", "MembershipShare 22 /33 'Members' ?FloorOrExact"),
            ("Of the 33 Members, at least 22", "MembershipShare AtLeast 22 /33 'Members'"),
            ("15 of 20 provinces", "MembershipShare 15 /20 'provinces' ?FloorOrExact"),
            ("Members: 22/33", "MembershipShare 22 /33 'Members' ?FloorOrExact"),
            ("Increase to 22/33 Members", "MembershipShare 22 /33 'Members' ?FloorOrExact"),
            ("22/33 Members (67%)", "MembershipShare 22 /33 'Members' ?FloorOrExact"),
            ("22/33 Members (50%)", "MembershipShare 22 /33 'Members' ?FloorOrExact ?NumberUnclear"),
            ("40/33 Members", "MembershipShare 40 /33 'Members' ?FloorOrExact ?ValueAboveDenominator"),
            ("2/3", "MembershipShare 2 /3 ?NumberUnclear ?UnitMissing"),
            ("At  least   22 / 33  Members", "MembershipShare AtLeast 22 /33 'Members'"),
            ("AT LEAST 22/33 MEMBERS", "MembershipShare AtLeast 22 /33 'MEMBERS'"),
            ("At least 22⁄33 Members", "MembershipShare AtLeast 22 /33 'Members'"),
            ("“At least 22/33 Members”", "MembershipShare AtLeast 22 /33 'Members'"),
            ("At least 22/33 Members*", "MembershipShare AtLeast 22 /33 'Members'"),
            ("At least 22/33 Members1", "MembershipShare AtLeast 22 /33 'Members'"),
            ("٢٢/٣٣ Members", "MembershipShare 22 /33 'Members' ?FloorOrExact"),
            (
                "no fewer than 22 of the 33 contracting parties by COP12",
                "MembershipShare AtLeast 22 /33 'contracting parties' by 'COP12'",
            ),
        ],
    );
}

#[test]
fn s5_7_everybody() {
    check(
        LANGUAGE,
        &[
            ("33/33 Members", "All 33 /33 'Members'"),
            ("At least 33/33", "All AtLeast 33 /33"),
            ("All Members", "All 'Members'"),
            ("All 33 Members", "All 33 /33 'Members'"),
            ("all of the 33 Members", "All 33 /33 'Members'"),
            ("every Member", "All 'Member'"),
            ("each of the Members", "All 'Members'"),
            ("100% of Parties", "All 'Parties'"),
            ("At least 100% of Members", "All AtLeast 'Members'"),
            ("Plan adopted by all Members", "All 'Members'"),
            ("all stakeholders consulted", "All 'stakeholders'"),
            ("All requests answered", "All 'requests'"),
            ("7/7 Regional Training Centres", "All 7 /7 'Regional Training Centres'"),
            ("３３/３３ Members", "All 33 /33 'Members'"),
        ],
    );
}

#[test]
fn s5_7_counts() {
    check(
        LANGUAGE,
        &[
            ("At least 28 Members", "Count AtLeast 28 'Members'"),
            ("12 workshops", "Count 12 'workshops'"),
            ("no more than 5 days", "Count AtMost 5 'days'"),
            ("a minimum of 10", "Count AtLeast 10 ?UnitMissing"),
            ("10 or more", "Count AtLeast 10 ?UnitMissing"),
            ("10 or more workshops", "Count AtLeast 10 'workshops'"),
            ("10+", "Count AtLeast 10 ?UnitMissing"),
            ("10+ workshops", "Count AtLeast 10 'workshops'"),
            ("≥ 10", "Count AtLeast 10 ?UnitMissing"),
            (">= 80", "Count AtLeast 80 ?UnitMissing"),
            ("=> 10", "Count AtLeast 10 ?UnitMissing"),
            ("up to 5", "Count AtMost 5 ?UnitMissing"),
            ("> 5", "Count MoreThan 5 ?UnitMissing"),
            ("<70", "Count LessThan 70 ?UnitMissing"),
            ("5 at most", "Count AtMost 5 ?UnitMissing"),
            ("no fewer than 10 participants", "Count AtLeast 10 'participants'"),
            ("not less than 10", "Count AtLeast 10 ?UnitMissing"),
            ("Members: 20 or more", "Count AtLeast 20 'Members'"),
            ("Minimum 20 Members", "Count AtLeast 20 'Members'"),
            ("min. 20 participants", "Count AtLeast 20 'participants'"),
            ("max. 5 days", "Count AtMost 5 'days'"),
            ("Minimum number of Members: 20", "Count AtLeast 20 'Members'"),
            ("Maximum processing time: 5 days", "Count AtMost 5 'days'"),
            ("Number of Members: 20", "Count 20 'Members'"),
            ("Participants trained: 200", "Count 200 'Participants'"),
            ("Parties - 20", "Count 20 'Parties'"),
            ("20 (Members)", "Count 20 'Members'"),
            ("within 30 days", "Count AtMost 30 'days'"),
            ("Reports submitted within 30 days", "Count AtMost 30 'days'"),
            ("over 50 participants", "Count MoreThan 50 'participants'"),
            ("more than 50 Members", "Count MoreThan 50 'Members'"),
            ("fewer than 3 incidents", "Count LessThan 3 'incidents'"),
            ("exactly 12 missions", "Count Exactly 12 'missions'"),
            ("20 Members minimum", "Count AtLeast 20 'Members'"),
            ("20 Members at least", "Count AtLeast 20 'Members'"),
            ("at least one workshop organised", "Count AtLeast 1 'workshop'"),
            ("At least a workshop", "Count AtLeast 1 'workshop'"),
            ("one focal point per Party", "Count 1 of 'Party' 'focal point'"),
            ("2 experts per mission", "Count 2 of 'mission' 'experts'"),
            ("Each Member designates at least one focal point", "Count AtLeast 1 of 'Member' 'focal point'"),
            ("zero", "Count 0 ?UnitMissing"),
            ("2.5 days", "Count 2.5 'days'"),
            ("at least one and a half days", "Count AtLeast 1.5 'days'"),
            ("5 exchanges of information", "Count 5 'exchanges'"),
            ("12 Customs officials", "Count 12 'Customs officials'"),
            ("12 two-day workshops", "Count 12 'two-day workshops'"),
            ("10 positive replies", "Count 10 'positive replies'"),
            ("200 people reached", "Count 200 'people'"),
            ("12 workshops/seminars", "Count 12 'workshops/seminars'"),
            ("Train 20 staff", "Count 20 'staff'"),
            ("Hire 1 consultant", "Count 1 'consultant'"),
            ("Members 20", "Count 20 'Members'"),
            ("Reach 1,000 officers", "Count 1000 'officers'"),
            ("10 follow-up visits", "Count 10 'follow-up visits'"),
            ("At least one workshop in each sub-region", "Count AtLeast 1 of 'sub-region' 'workshop'"),
            ("100 people (max)", "Count AtMost 100 'people'"),
            ("5 km", "Count 5 'km'"),
            ("At least 2000", "Count AtLeast 2000 ?UnitMissing"),
        ],
    );
}

#[test]
fn s5_7_ranges() {
    check(
        LANGUAGE,
        &[
            ("between 5 and 10", "Count Between 5..10 ?UnitMissing"),
            ("between 5 and 10 workshops", "Count Between 5..10 'workshops'"),
            ("5-10 workshops", "Count Between 5..10 'workshops'"),
            ("20–25 Members", "Count Between 20..25 'Members'"),
            ("20 – 25 Members", "Count Between 20..25 'Members'"),
            ("5 to 10", "Count Between 5..10 ?UnitMissing ?RangeOrAlternative"),
            ("2 or 3 workshops", "Count Between 2..3 'workshops' ?RangeOrAlternative"),
            ("At least 5 but no more than 10 days", "Count Between 5..10 'days'"),
            ("at least 5 and at most 10 workshops", "Count Between 5..10 'workshops'"),
            ("more than 5 but less than 10", "Count Between 5..10 ?UnitMissing"),
            ("20-30%", "Share Between 20..30 'per cent' ?ShareOfWhat"),
            ("20%-30%", "Share Between 20..30 'per cent' ?ShareOfWhat"),
            ("between 20% and 30%", "Share Between 20..30 'per cent' ?ShareOfWhat"),
            ("20 to 30 per cent", "Share Between 20..30 'per cent' ?ShareOfWhat"),
            ("USD 2-3 million", "Count Between 2000000..3000000 'USD'"),
            ("2-3 million USD", "Count Between 2000000..3000000 'USD'"),
            ("once or twice per year", "Frequency Between 1..2 per Year ?RangeOrAlternative"),
            ("10-5 workshops", "Count Between 10..5 'workshops' ?NumberUnclear"),
        ],
    );
}

#[test]
fn s5_7_spelled_numbers() {
    check(
        LANGUAGE,
        &[
            ("twenty-two Members", "Count 22 'Members'"),
            ("one hundred and five participants", "Count 105 'participants'"),
            ("two thousand five hundred", "Count 2500 ?UnitMissing"),
            ("a dozen workshops", "Count 12 'workshops'"),
            ("two dozen", "Count 24 ?UnitMissing"),
            ("one million people", "Count 1000000 'people'"),
            ("two (2) workshops", "Count 2 'workshops'"),
            ("twenty-two (22) Members", "Count 22 'Members'"),
            ("Twenty (20) Members", "Count 20 'Members'"),
            ("20 (twenty) Members", "Count 20 'Members'"),
            ("twenty-two (23) Members", "Count 22 'Members' ?NumberUnclear"),
            ("One hundred twenty-five", "Count 125 ?UnitMissing"),
            ("three hundred thousand", "Count 300000 ?UnitMissing"),
        ],
    );
}

#[test]
fn s5_7_separators() {
    check(
        LANGUAGE,
        &[
            ("1,500 participants", "Count 1500 'participants'"),
            ("1 500 participants", "Count 1500 'participants'"),
            ("1.500 participants", "Count 1500 'participants' ?NumberUnclear"),
            ("1,500,000 participants", "Count 1500000 'participants'"),
            ("50 000 hectares", "Count 50000 'hectares'"),
            ("1,5 million people", "Count 1500000 'people' ?NumberUnclear"),
            ("1.5 million people", "Count 1500000 'people'"),
            ("1.5m people", "Count 1500000 'people'"),
            ("25k participants", "Count 25000 'participants'"),
            ("CHF 10'000", "Count 10000 'CHF'"),
            ("0.125 grams", "Count 0.12 'grams'"),
            ("99999999999999999999999 Members", "Statement ?NumberUnclear"),
        ],
    );
}

#[test]
fn s5_7_increases() {
    check(
        LANGUAGE,
        &[
            ("at least 4 new contracting parties", "Increase AtLeast 4 'contracting parties'"),
            ("4 additional", "Increase 4 ?UnitMissing"),
            ("4 more", "Increase 4 ?UnitMissing"),
            ("at least four more Members", "Increase AtLeast 4 'Members'"),
            ("an additional 4 Members", "Increase 4 'Members'"),
            ("20 new Ramsar Sites designated by 2024", "Increase 20 'Ramsar Sites' by '2024'"),
            ("Revised Kyoto Convention: 10 more accessions", "Increase 10 'accessions'"),
            ("4 new parties per year", "Increase 4 'parties' per Year"),
            ("New contracting parties: 4", "Increase 4 'contracting parties'"),
        ],
    );
}

#[test]
fn s5_7_frequencies() {
    check(
        LANGUAGE,
        &[
            ("at least once per year", "Frequency AtLeast 1 per Year"),
            ("twice a year", "Frequency 2 per Year"),
            ("3 times annually", "Frequency 3 per Year"),
            ("at least once every quarter", "Frequency AtLeast 1 per Quarter"),
            ("at least once per quarter", "Frequency AtLeast 1 per Quarter"),
            ("quarterly", "Frequency 1 per Quarter"),
            ("annually", "Frequency 1 per Year"),
            ("biennially", "Frequency 1 per 2Year"),
            ("once every two years", "Frequency 1 per 2Year"),
            ("every 6 months", "Frequency 1 per 6Month"),
            ("once per biennium", "Frequency 1 per Biennium"),
            ("two per session", "Frequency 2 per Session"),
            ("every other year", "Frequency 1 per 2Year"),
            ("every second year", "Frequency 1 per 2Year"),
            ("every 2nd year", "Frequency 1 per 2Year"),
            ("every third year", "Frequency 1 per 3Year"),
            ("4 workshops per year", "Frequency 4 'workshops' per Year"),
            ("monthly", "Frequency 1 per Month"),
            ("once a quarter", "Frequency 1 per Quarter"),
            ("once in two years", "Frequency 1 per 2Year"),
            ("once in every five years", "Frequency 1 per 5Year"),
            ("4/year", "Frequency 4 per Year"),
            ("4 per annum", "Frequency 4 per Year"),
            ("4 p.a.", "Frequency 4 per Year"),
            ("at least 1 per quarter", "Frequency AtLeast 1 per Quarter"),
            ("2 meetings annually", "Frequency 2 'meetings' per Year"),
            ("4 reports quarterly", "Frequency 4 'reports' per Quarter"),
            ("Quarterly newsletter", "Frequency 1 'newsletter' per Quarter"),
            ("Website updated at least monthly", "Frequency AtLeast 1 per Month"),
            ("One meeting every 18 months", "Frequency 1 'meeting' per 18Month"),
            ("a workshop each quarter", "Frequency 1 'workshop' per Quarter"),
            ("a workshop every two years", "Frequency 1 'workshop' per 2Year"),
            ("One regional workshop per biennium", "Frequency 1 'regional workshop' per Biennium"),
            ("no more than 2 incidents per year", "Frequency AtMost 2 'incidents' per Year"),
            ("USD 2 million per year", "Frequency 2000000 'USD' per Year"),
            ("At least one workshop per year for all Members", "Frequency AtLeast 1 'workshop' per Year"),
            (
                "All Contracting Parties submit national reports every three years",
                "Frequency 1 of 'Contracting Parties' per 3Year",
            ),
            ("By 31 March of each year", "Frequency 1 per Year by '31 March'"),
            ("semi-annually", "Frequency 1 per 6Month"),
            ("each session", "Frequency 1 per Session"),
            ("at every meeting", "Frequency 1 per Session"),
            ("3 x per year", "Frequency 3 per Year"),
            ("2x/year", "Frequency 2 per Year"),
            ("Minimum of once a year", "Frequency AtLeast 1 per Year"),
            ("at least once during the biennium", "Frequency AtLeast 1 per Biennium"),
            ("once during each biennium", "Frequency 1 per Biennium"),
            ("12 each year", "Frequency 12 per Year"),
            ("12 in each year", "Frequency 12 per Year"),
            ("2 to 4 times per year", "Frequency Between 2..4 per Year"),
            ("2-4 per year", "Frequency Between 2..4 per Year"),
            ("less than once per year", "Frequency LessThan 1 per Year"),
            ("every three COPs", "Frequency 1 per 3Session"),
            ("At least 2 per year per Member", "Frequency AtLeast 2 of 'Member' per Year"),
            ("Once per year (upon request)", "Frequency 1 per Year"),
            ("Upon request, at least once per year", "Frequency AtLeast 1 per Year"),
            ("Quarterly report submitted", "Frequency 1 'report' per Quarter"),
            ("Reports: quarterly", "Frequency 1 per Quarter"),
            ("Half-yearly report", "Frequency 1 'report' per 6Month"),
        ],
    );
}

#[test]
fn s5_7_frequencies_that_are_asked_about() {
    check(
        LANGUAGE,
        &[
            ("once", "Frequency 1 ?FrequencyUnclear"),
            ("at least once", "Frequency AtLeast 1 ?FrequencyUnclear"),
            ("weekly", "Frequency 1 ?FrequencyUnclear"),
            ("once a week", "Frequency 1 ?FrequencyUnclear"),
            ("biannually", "Frequency ?FrequencyUnclear"),
            ("every 2-3 years", "Frequency ?FrequencyUnclear"),
            ("Annual report published", "Frequency 1 'report' per Year ?FrequencyUnclear"),
            ("Annual survey", "Frequency 1 'survey' per Year ?FrequencyUnclear"),
            ("regularly", "Statement ?FrequencyUnclear"),
            ("as needed", "Statement ?FrequencyUnclear"),
            ("once every 2 or 3 years", "Frequency 1 ?FrequencyUnclear"),
            ("5 times", "Frequency 5 ?FrequencyUnclear"),
            ("Biennial report", "Frequency 1 'report' per 2Year"),
            ("Annual", "Frequency 1 per Year ?FrequencyUnclear"),
        ],
    );
}

#[test]
fn s5_7_shares() {
    check(
        LANGUAGE,
        &[
            ("At least 75% of the ROCB requests", "Share AtLeast 75 of 'ROCB requests' 'per cent'"),
            (
                "at least one half of the requested missions",
                "Share AtLeast 50 of 'requested missions' 'per cent'",
            ),
            ("half", "Share 50 'per cent' ?ShareOfWhat"),
            ("a third", "Share 33.33 'per cent' ?ShareOfWhat"),
            ("two-thirds", "Share 66.67 'per cent' ?ShareOfWhat"),
            ("three quarters", "Share 75 'per cent' ?ShareOfWhat"),
            ("a quarter of Members", "Share 25 of 'Members' 'per cent'"),
            ("at least two thirds of Members", "Share AtLeast 66.67 of 'Members' 'per cent'"),
            ("2/3 of Parties", "Share 66.67 of 'Parties' 'per cent'"),
            ("50 per cent of positive replies", "Share 50 of 'positive replies' 'per cent'"),
            ("75 percent of requests", "Share 75 of 'requests' 'per cent'"),
            ("75 pct of requests", "Share 75 of 'requests' 'per cent'"),
            ("50％ of requests", "Share 50 of 'requests' 'per cent'"),
            ("50 ٪ of requests", "Share 50 of 'requests' 'per cent'"),
            ("½ of the Members", "Share 50 of 'Members' 'per cent'"),
            ("1 in 3", "Share 33.33 'per cent' ?ShareOfWhat"),
            ("One in five women", "Share 20 of 'women' 'per cent'"),
            ("9 out of 10 participants", "Share 90 of 'participants' 'per cent'"),
            ("4 out of every 5 respondents", "Share 80 of 'respondents' 'per cent'"),
            ("75% of the 33 Members", "Share 75 of '33 Members' 'per cent'"),
            ("75% of all requests", "Share 75 of 'requests' 'per cent'"),
            ("75% of Members’ requests", "Share 75 of 'Members’ requests' 'per cent'"),
            ("Members’ requests: at least 75%", "Share AtLeast 75 'per cent' group 'Members’ requests'"),
            ("satisfaction rate of 80%", "Share 80 'per cent' group 'satisfaction'"),
            (
                "Overall satisfaction of at least 80%",
                "Share AtLeast 80 'per cent' group 'Overall satisfaction'",
            ),
            ("90% participant satisfaction", "Share 90 'per cent' group 'participant satisfaction'"),
            ("40% women", "Share 40 'per cent' group 'women'"),
            ("≥80%", "Share AtLeast 80 'per cent' ?ShareOfWhat"),
            ("100% of requests", "Share 100 of 'requests' 'per cent'"),
            ("100%", "Share 100 'per cent' ?ShareOfWhat"),
            ("120% of planned budget", "Share 120 of 'planned budget' 'per cent' ?ValueAboveDenominator"),
            ("33%/66%", "Share 33 'per cent' ?ShareOfWhat ?NumberUnclear"),
            ("50/50 gender balance", "Share 50 'per cent' group 'gender balance'"),
            ("75% of requests per year", "Share 75 of 'requests' 'per cent' per Year"),
            (
                "At least 10 per cent of coastal and marine areas conserved",
                "Share AtLeast 10 of 'coastal and marine areas' 'per cent'",
            ),
            (
                "80 percent of participants rate the training 4 or above on a scale of 5",
                "Share 80 of 'participants' 'per cent' ?OtherNumber",
            ),
            ("At least half the Members", "Share AtLeast 50 of 'Members' 'per cent'"),
            ("half of all Members", "Share 50 of 'Members' 'per cent'"),
            ("Maintain 100% of requests", "Share 100 of 'requests' 'per cent'"),
            ("At least 20% of all staff", "Share AtLeast 20 of 'staff' 'per cent'"),
        ],
    );
}

#[test]
fn s5_7_means() {
    check(
        LANGUAGE,
        &[
            ("average of 4 out of 5", "Mean 4 /5"),
            ("mean score of 3.5 on a scale of 5", "Mean 3.5 /5"),
            ("4/5 average rating", "Mean 4 /5"),
            ("a score of at least 4 (out of 5)", "Mean AtLeast 4 /5"),
            ("score of 4 on a scale of 1 to 5", "Mean 4 /5"),
            ("on a 5-point scale, at least 4", "Mean AtLeast 4 /5"),
            ("Minimum score of 4", "Mean AtLeast 4"),
            ("mean of 4.2", "Mean 4.2"),
            ("Satisfaction 4/5", "Mean 4 /5"),
            ("rated 8 out of 10", "Mean 8 /10"),
            ("Level 4 out of 5", "Mean 4 /5"),
            ("3.5/5", "Mean 3.5 /5"),
            ("average rating of 4 or higher", "Mean AtLeast 4"),
            ("average of 6 out of 5", "Mean 6 /5 ?ValueAboveDenominator"),
            ("average processing time of at most 3 days", "Mean AtMost 3 'days'"),
            ("average of 12 workshops per year", "Mean 12 'workshops' per Year"),
            ("average attendance of 80%", "Mean 80 'per cent'"),
            ("average score at least 80%", "Mean AtLeast 80 'per cent'"),
            ("4 stars out of 5", "Mean 4 /5"),
            ("at least 4.0 average out of 5.0", "Mean AtLeast 4 /5"),
            ("at least 4 (scale 1–5)", "Mean AtLeast 4 /5"),
            ("scored 4+ on a 5 point scale", "Mean AtLeast 4 /5"),
            ("average satisfaction rating of at least 4/5", "Mean AtLeast 4 /5"),
        ],
    );
}

#[test]
fn s5_7_changes() {
    check(
        LANGUAGE,
        &[
            ("increase by 10%", "Change 10 'per cent' ByUp ?BaselineMissing"),
            ("reduce by half", "Change 50 'per cent' ByDown ?BaselineMissing"),
            ("from 40% to 60%", "Change 60 'per cent' ToUp from 40"),
            ("increase to 50 000", "Change 50000 ToUp"),
            ("double", "Change 100 'per cent' ByUp ?BaselineMissing"),
            ("double the number of Parties", "Change 100 of 'Parties' 'per cent' ByUp ?BaselineMissing"),
            ("halve", "Change 50 'per cent' ByDown ?BaselineMissing"),
            ("twofold increase", "Change 100 'per cent' ByUp ?BaselineMissing"),
            ("10% increase over the 2015 baseline", "Change 10 'per cent' ByUp"),
            ("60% increase in the number of seizures compared with 2015", "Change 60 'per cent' ByUp"),
            ("reduced from 12 to 6 days", "Change 6 'days' ToDown from 12"),
            ("from 12 days to 6", "Change 6 'days' ToDown from 12 ?RangeOrAlternative"),
            ("from 12 in 2015 to 20 in 2020", "Change 20 ToUp from 12 by '2020' ?RangeOrAlternative"),
            ("increase from 3 (2018) to 10 (2020)", "Change 10 ToUp from 3 by '2020'"),
            ("from 3 to at least 10", "Change AtLeast 10 ToUp from 3"),
            ("from 5 to 10 workshops", "Change 10 'workshops' ToUp from 5 ?RangeOrAlternative"),
            ("20% reduction in processing time", "Change 20 'per cent' ByDown ?BaselineMissing"),
            (
                "Increase the number of contracting parties by 4",
                "Change 4 'contracting parties' ByUp ?BaselineMissing",
            ),
            ("Increase the number of contracting parties to 28", "Change 28 'contracting parties' ToUp"),
            ("Increase in number of Members from 20 to 25", "Change 25 'Members' ToUp from 20"),
            ("Increase by 5% per year", "Change 5 'per cent' ByUp per Year ?BaselineMissing"),
            ("by at least 10%", "Change AtLeast 10 'per cent' By ?BaselineMissing"),
            ("+10%", "Change 10 'per cent' ByUp ?BaselineMissing"),
            ("-20%", "Change 20 'per cent' ByDown ?BaselineMissing"),
            ("10% fewer accidents", "Change 10 'per cent' ByDown ?BaselineMissing"),
            ("20% more participants", "Change 20 'per cent' ByUp ?BaselineMissing"),
            ("reduced by 10 percentage points", "Change 10 'percentage points' ByDown ?BaselineMissing"),
            ("Time reduced to 2 hours", "Change 2 'hours' ToDown"),
            ("Cut by a third", "Change 33.33 'per cent' ByDown ?BaselineMissing"),
            (
                "reduce the ratio to less than 70 per 100,000 live births",
                "Change LessThan 70 /100000 'per 100,000 live births' ToDown",
            ),
            (
                "reduce at least by half the proportion of people living in poverty",
                "Change AtLeast 50 'per cent' ByDown ?BaselineMissing",
            ),
            ("increase 3-fold", "Change 200 'per cent' ByUp ?BaselineMissing"),
            ("tripled", "Change 200 'per cent' ByUp ?BaselineMissing"),
            ("reduced by two thirds", "Change 66.67 'per cent' ByDown ?BaselineMissing"),
            ("cut clearance times in half", "Change 50 'per cent' ByDown ?BaselineMissing"),
            ("decrease of at least 10%", "Change AtLeast 10 'per cent' ByDown ?BaselineMissing"),
            ("decrease to below 5%", "Change LessThan 5 'per cent' ToDown"),
            ("up 10% from 2019", "Change 10 'per cent' ByUp"),
            ("down 5%", "Change 5 'per cent' ByDown ?BaselineMissing"),
            ("At least a 10% increase", "Change AtLeast 10 'per cent' ByUp ?BaselineMissing"),
            ("200% increase", "Change 200 'per cent' ByUp ?BaselineMissing"),
            ("increase of 20", "Change 20 ByUp ?BaselineMissing"),
            ("Raise the share of women from 30% to 40%", "Change 40 'per cent' ToUp from 30"),
            ("Increase by 2 the number of RTCs", "Change 2 'RTCs' ByUp ?BaselineMissing"),
            ("improved by 10%", "Change 10 'per cent' ByUp ?BaselineMissing"),
        ],
    );
}
