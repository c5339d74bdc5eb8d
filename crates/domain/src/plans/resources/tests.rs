//! Clauses of resources cells: short labels and figures as documents write them, in three languages.

use jiff::civil::date;

use super::*;

/// One line a clause, with what joins it to the one before.
fn shown(text: &str) -> Vec<String> {
    let clauses = read(text);
    assert_covers(text, &clauses);
    clauses.iter().map(|clause| format!("{}{}", joined(clause.join), said(clause))).collect()
}

fn joined(join: Join) -> &'static str {
    match join {
        Join::Starts => "",
        Join::And => "+ ",
        Join::Or => "| ",
        Join::AndOr => "+| ",
    }
}

fn said(clause: &Clause<'_>) -> String {
    let with =
        |word: &str, part: &Option<&str>| part.map_or(String::new(), |part| format!(" {word} [{part}]"));
    match &clause.kind {
        ClauseKind::StaffTime { core, purpose } => {
            format!("staff time{}{}", if *core { " (core)" } else { "" }, with("for", purpose))
        }
        ClauseKind::CoreBudget { lines, extent, purpose } => {
            let range = |line: &LineRange| match line.first == line.last {
                true => line.first.to_string(),
                false => format!("{}-{}", line.first, line.last),
            };
            let lines: Vec<String> = lines.iter().map(range).collect();
            let extent = extent.map_or(String::new(), |extent| format!(" {extent:?}"));
            format!("core {}{extent}{}", lines.join(","), with("for", purpose))
        }
        ClauseKind::Voluntary { donors, amount, purpose } => {
            let amount = amount.map_or(String::new(), |amount| format!(" {}", money(&amount)));
            format!("voluntary {}{amount}{}", donors.join("; "), with("for", purpose))
        }
        ClauseKind::InKind { people, donor, part_time, field, period } => {
            let part = if *part_time { " part-time" } else { "" };
            let dates = period.map_or(String::new(), |period| {
                format!(" {}..{}", period.from(), period.until().map_or("-".into(), |day| day.to_string()))
            });
            format!("in kind {people}{part}{}{}{dates}", with("of", donor), with("in", field))
        }
        ClauseKind::PartnerPaid { partner, paid } => format!("{partner} pays [{paid}]"),
        ClauseKind::Pending { meeting, subject } => format!("pending {meeting}{}", with("on", subject)),
        ClauseKind::Estimate { amount } => format!("estimate {}", money(amount)),
        ClauseKind::Spending { extent } => format!("spent {extent:?}"),
        ClauseKind::See { target } => format!("see {target}"),
        ClauseKind::Other => format!("? {}", clause.text),
    }
}

fn money(amount: &Amount) -> String {
    let about = if amount.approximate { "about " } else { "" };
    format!("{about}{} {}", amount.currency_code().unwrap_or("?"), amount.value.normalize())
}

/// S4.8: nothing of a cell is lost.
fn assert_covers(text: &str, clauses: &[Clause<'_>]) {
    let mut from = 0;
    for clause in clauses {
        assert_eq!(clause.range.start, from, "{text}");
        assert!(text[clause.range.clone()].contains(clause.text), "{text}");
        from = clause.range.end;
    }
    let rest = &text[from..];
    assert!(
        rest.is_empty() || clauses.is_empty() && !rest.chars().any(char::is_alphanumeric),
        "{text}: lost {rest}"
    );
}

fn check(text: &str, expect: &[&str]) {
    assert_eq!(shown(text), expect, "{text}");
}

#[test]
fn s4_8_staff_time_and_core_lines() {
    check("Core budget: staff time", &["staff time (core)"]);
    check("Core budget: staff time and funds in line 5020", &["staff time (core)", "+ core 5020"]);
    check("Core budget: staff time and line 1205.", &["staff time (core)", "+ core 1205"]);
    check("Core budget: funds in lines 1203-1206, 2201 and 3303", &["core 1203-1206,2201,3303"]);
    check(
        "Office budget: staff time; funds in line 1203 for translations; line 2203 for the website",
        &["staff time (core)", "+ core 1203 for [translations]", "+ core 2203 for [the website]"],
    );
    check("", &[]);
    check(" \n ", &[]);
    check("-", &[]);
}

#[test]
fn s4_8_lines_are_spent_fully_or_partly() {
    check(
        "funds in line 1206 fully allocated to cover one officer.",
        &["core 1206 Fully for [cover one officer]"],
    );
    check(
        "staff time and funds in line 2201 were used, partially for the autumn meeting",
        &["staff time", "+ core 2201 Partly for [the autumn meeting]"],
    );
    check("funds in line 1206 fully used.\nGoodwill", &["core 1206 Fully", "? Goodwill"]);
    check("line 1205.\nPart of the funds has been spent on a course.", &["core 1205", "spent Partly"]);
}

#[test]
fn s4_8_voluntary_contributions_of_several_donors() {
    check("a voluntary contribution from Germany.", &["voluntary Germany"]);
    check(
        "Core budget: funds in line 3303 and voluntary contributions from the Union/Law; Germany, Switzerland and South Africa.",
        &["core 3303", "+ voluntary Union/Law; Germany; Switzerland; South Africa"],
    );
    check(
        "voluntary contributions from Germany, Finland and partner treaties.",
        &["voluntary Germany; Finland", "+ ? partner treaties"],
    );
    check(
        "Voluntary contributions from Switzerland and Germany in support of the development of an initiative.",
        &["voluntary Switzerland; Germany for [the development of an initiative]"],
    );
    check("a voluntary contribution of EUR 5,000 from Finland", &["voluntary Finland EUR 5000"]);
    check(
        "Core budget: staff time and various voluntary contributions. See Doc 14.4",
        &["staff time (core)", "+ voluntary ", "see Doc 14.4"],
    );
}

#[test]
fn s4_8_pending_and_or_estimate() {
    check(
        "Staff time and funds in core budget (pending decision of COP11 on budget proposals) and/or voluntary contributions",
        &["staff time", "+ core ", "+ pending COP11 on [budget proposals]", "+| voluntary "],
    );
    check(
        "Staff time (pending decision of COP11 on budget proposals) and voluntary contribution (it is estimated that approximately €25,000 is needed)",
        &[
            "staff time",
            "+ pending COP11 on [budget proposals]",
            "+ voluntary ",
            "+ estimate about EUR 25000",
        ],
    );
    check("about EUR 25,000", &["estimate about EUR 25000"]);
    check("USD 1.5 million or US$ 20 000", &["estimate USD 1500000", "| estimate USD 20000"]);
    check("$500", &["estimate ? 500"]);
    check("25.000 euros", &["estimate EUR 25000"]);
}

#[test]
fn s4_8_people_in_kind_and_posts_that_partners_pay() {
    check(
        "JPO from Germany (Central Asia); part of the time of JPO from Finland (Africa) and funding from Germany for P2 officer (Sharks and Gorillas).",
        &[
            "in kind JPO of [Germany] in [Central Asia]",
            "+ in kind JPO part-time of [Finland] in [Africa]",
            "+ Germany pays [P2 officer (Sharks and Gorillas)]",
        ],
    );
    check(
        "Contributions from Finland (part time JPO); from EC (two funding programmes).",
        &[
            "voluntary Finland",
            "+ in kind JPO part-time of [Finland]",
            "+ voluntary EC for [two funding programmes]",
        ],
    );
    check(
        "JPO from Finland on African agreements since mid-2011 - mid-2013.",
        &["in kind JPO of [Finland] 2011-07-01..2013-06-30"],
    );
    check(
        "Line 1204. The Union via an agency has funded national officers, as well as meetings.",
        &["core 1204", "The Union via an agency pays [national officers, as well as meetings]"],
    );
    let clauses = read("German JPO since late 2010 – end 2014");
    let ClauseKind::InKind { period: Some(period), .. } = clauses[0].kind else { panic!("{clauses:?}") };
    assert_eq!((period.from(), period.until()), (date(2010, 10, 1), Some(date(2014, 12, 31))));
}

#[test]
fn s4_8_references_to_other_places() {
    check(
        "Core budget: staff time and see details in activity 6 above.",
        &["staff time (core)", "+ see details in activity 6 above"],
    );
    check(
        "Core budget and voluntary contributions. See other sections and Doc 14.4",
        &["core ", "+ voluntary ", "see other sections and Doc 14.4"],
    );
}

#[test]
fn s4_8_what_is_not_understood_stays_in_its_place() {
    check("Secretariat time, travel, training materials", &["staff time", "+ ? travel, training materials"]);
    check("Goodwill and staff time", &["? Goodwill", "+ staff time"]);
    check("Feedback from chairs", &["? Feedback from chairs"]);
    check("line 1203, a venue", &["core 1203", "+ ? venue"]);
    check("staff time ((((", &["staff time"]);
    check("see", &["? see"]);
}

#[test]
fn s4_8_the_same_in_french_and_spanish() {
    check("Budget ordinaire : temps du personnel et ligne 1203", &["staff time (core)", "+ core 1203"]);
    check("contributions volontaires de l'Allemagne et de la Finlande", &["voluntary Allemagne; Finlande"]);
    check(
        "en attente de la décision de la COP11 sur le budget",
        &["? en", "pending la COP11 on [le budget]"],
    );
    check("environ 25 000 EUR", &["estimate about EUR 25000"]);
    check(
        "Tiempo del personal y contribuciones voluntarias de Alemania",
        &["staff time", "+ voluntary Alemania"],
    );
    check(
        "pendiente de la decisión de la COP11 sobre el presupuesto",
        &["pending la COP11 on [el presupuesto]"],
    );
    check("presupuesto básico: línea 2201", &["core 2201"]);
}

#[test]
fn s4_8_every_character_is_covered_whatever_comes() {
    let pieces = [
        "staff time",
        "core budget:",
        "(",
        ")",
        ".",
        "\n",
        " and/or ",
        "line 12-",
        "€",
        "25,",
        "000",
        "JPO",
        "from",
        " Ö",
        ";",
        "pending decision of",
        "see",
        "has funded",
        "The X",
        "budget",
        "😀",
        "99999999999999999999",
        "part of the funds",
    ];
    let mut dice = 7u64;
    for _ in 0..3_000 {
        let mut text = String::new();
        for _ in 0..8 {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(dice >> 33) as usize % pieces.len()]);
            if dice & 1 << 40 == 0 {
                text.push(' ');
            }
        }
        assert_covers(&text, &read(&text));
    }
}
