//! The pages of a plan as officers, a chair and a visitor meet them.

use axum::http::StatusCode;

use crate::{
    plan::{self, DRAFT, FIJI, HOSTILE, PLAN, SAMOA, SHARE, YEARLY},
    site::{CHAIR, Site},
};

/// Every page of both plans.
fn pages() -> Vec<(String, bool)> {
    let of = |plan: trellis_domain::kernel::Id<_>| {
        let action = plan::action(plan, 0);
        let kpi = trellis_domain::kernel::Id::<()>::new(plan.bits() + 6);
        let adopted = plan == PLAN;
        [
            format!("/plans/{plan}"),
            format!("/plans/{plan}/members"),
            format!("/actions/{action}"),
            format!("/kpis/{kpi}"),
        ]
        .map(|address| (address, adopted))
    };
    of(PLAN).into_iter().chain(of(DRAFT)).collect()
}

/// An officer says that a Member implements the convention from a day on.
async fn implements(site: &mut Site, member: impl std::fmt::Display, day: &str) {
    let (page, form) = (format!("/kpis/{SHARE}?do=status"), format!("/kpis/{SHARE}/facts"));
    let fields = [
        ("what", "status"),
        ("member", &member.to_string()),
        ("instrument", "convention"),
        ("level", "implementing"),
        ("day", day),
        ("evidence", "Depositary notification"),
    ];
    let answer = site.fill(&page, &form, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

#[tokio::test]
async fn s5_13_a_fact_recorded_by_a_person_says_what_shows_it() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let (page, form) = (format!("/kpis/{SHARE}?do=status"), format!("/kpis/{SHARE}/facts"));
    let fiji = FIJI.to_string();
    let fields = [
        ("what", "status"),
        ("member", fiji.as_str()),
        ("instrument", "convention"),
        ("level", "implementing"),
        ("day", "2026-12-01"),
        ("evidence", " "),
        ("note", "Said on the telephone"),
    ];
    let answer = site.fill(&page, &form, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("id=\"evidence-problem\""), "{}", answer.text);
    assert!(answer.text.contains("Said on the telephone"), "what was typed stays");
    let counted = site.get(&format!("/api/v1/kpis/{SHARE}")).await.text;
    assert!(!counted.contains("2026-12-01"), "nothing was recorded: {counted}");
}

#[tokio::test]
async fn an_officer_reports_progress_and_sees_it() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let page = format!("/actions/{}", plan::action(PLAN, 0));
    let form = format!("{page}/progress");
    let fields = [("as_at", "2026-12-01"), ("status", "partly"), ("text", "Two visits <b>made</b>")];
    let answer = site.fill(&page, &form, &fields).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, page.as_str()));
    let shown = site.get(&page).await.text;
    assert!(shown.contains("Two visits &lt;b&gt;made&lt;/b&gt;"), "{shown}");
    assert!(shown.contains("class=\"flash\"") && shown.contains("2026-12-01") && shown.contains("Amina"));
    assert!(site.get(&format!("/plans/{PLAN}?progress=partly")).await.text.contains("2026-12-01"));
    assert!(!site.get(&format!("/plans/{PLAN}?progress=done")).await.text.contains("2026-12-01"));
    let before = site.get(&format!("{page}?as_at=2026-11-30")).await.text;
    assert!(!before.contains("Two visits"), "it is not told before its day");
}

#[tokio::test]
async fn what_a_newer_version_dropped_keeps_its_page() {
    let mut site = Site::with_revised_plan().await;
    let (gone, stayed) = (plan::action(PLAN, 0), plan::action(PLAN, 1));
    let board = site.get(&format!("/plans/{PLAN}")).await.text;
    assert!(!board.contains(&format!("/actions/{gone}")) && board.contains(&format!("/actions/{stayed}")));
    for (address, expect) in [
        (format!("/actions/{gone}"), ["Help Members join", "At least 2/3 Members"]),
        (format!("/kpis/{SHARE}"), ["Number of Members implementing", &format!("/actions/{gone}")]),
    ] {
        let answer = site.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        for part in expect.into_iter().chain(["2 November 2026", "plan.docx", "No longer in the plan"]) {
            assert!(answer.text.contains(part), "{address} lacks {part}: {}", answer.text);
        }
    }
    site.sign_in().await;
    let officer = site.get(&format!("/actions/{gone}")).await.text;
    assert!(!officer.contains("/progress\""), "nothing more is reported on it");
    assert!(site.get(&format!("/actions/{stayed}")).await.text.contains("/progress\""));
}

#[tokio::test]
async fn whoever_was_signed_out_meanwhile_is_told_what_to_do_with_what_was_typed() {
    let mut site = Site::with_plans().await;
    let form = format!("/actions/{}/progress", plan::action(PLAN, 0));
    let answer = site.post(&form, &[("form_token", "old"), ("text", "long words")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text.contains("href=\"/sign-in\"") && answer.text.contains("copy what you typed"));
}

#[tokio::test]
async fn a_form_with_mistakes_comes_back_with_its_values() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let check = [
        (
            format!("/actions/{}", plan::action(PLAN, 0)),
            "/progress",
            vec![("as_at", "2099-01-01"), ("status", "hm"), ("text", "")],
            ["id=\"as_at-problem\"", "id=\"status-problem\"", "id=\"text-problem\""],
        ),
        (
            format!("/kpis/{YEARLY}?do=counted"),
            "/facts",
            vec![("what", "counted"), ("kind", "activity"), ("count", "many"), ("member", "x\"<y>")],
            ["id=\"member-problem\"", "value=\"many\"", "name=\"what\" value=\"counted\""],
        ),
        (
            format!("/kpis/{YEARLY}?do=counted"),
            "/facts",
            vec![("what", "counted"), ("kind", "activity"), ("count", "many"), ("day", "soon")],
            ["id=\"count-problem\"", "id=\"day-problem\"", "value=\"soon\""],
        ),
        (
            format!("/kpis/{YEARLY}?do=baseline"),
            "/baseline",
            vec![("value", "nine"), ("evidence", " ")],
            ["id=\"value-problem\"", "id=\"evidence-problem\"", "value=\"nine\""],
        ),
    ];
    for (page, form, fields, expect) in check {
        let form = format!("{}{form}", page.split('?').next().unwrap());
        let answer = site.fill(&page, &form, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        for part in expect {
            assert!(answer.text.contains(part), "{form} lacks {part}: {}", answer.text);
        }
    }
}

#[tokio::test]
async fn a_chair_and_a_visitor_read_and_have_no_forms() {
    let mut chair = Site::with_plans().await;
    chair.sign_in_as(CHAIR).await;
    let mut public = Site::with_plans().await;
    let action = plan::action(PLAN, 0);
    for address in [
        format!("/plans/{PLAN}"),
        format!("/actions/{action}"),
        format!("/kpis/{SHARE}?do=status"),
        format!("/kpis/{SHARE}?do=baseline"),
    ] {
        for site in [&mut chair, &mut public] {
            let answer = site.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            for form in
                ["/progress\"", "/facts\"", "/baseline\"", "/measure\"", "/decision\"", "/imports/new"]
            {
                assert!(!answer.text.contains(form), "{address} offers {form}");
            }
        }
    }
    let writes = [
        format!("/actions/{action}/progress"),
        format!("/kpis/{SHARE}/facts"),
        format!("/kpis/{SHARE}/baseline"),
        format!("/kpis/{SHARE}/measure"),
        format!("/plans/{PLAN}/flags/0/decision"),
    ];
    for address in writes {
        let fields = [
            ("as_at", "2026-12-01"),
            ("status", "done"),
            ("text", "x"),
            ("what", "counted"),
            ("kind", "activity"),
            ("day", "2026-12-01"),
            ("value", "1"),
            ("evidence", "x"),
            ("outcome", "as-printed"),
        ];
        let answer = chair.fill("/", &address, &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
        assert!(answer.text.contains("not_allowed"), "{address}");
        assert_eq!(public.post(&address, &fields).await.status, StatusCode::FORBIDDEN, "{address}");
        let signed_out = public.fill("/sign-in", &address, &fields).await;
        assert_eq!(signed_out.status, StatusCode::FORBIDDEN, "{address}");
    }
    let shown = public.get(&format!("/actions/{action}")).await.text;
    assert!(!shown.contains("2026-12-01"), "nothing of it was kept");
}

#[tokio::test]
async fn a_draft_is_hidden_from_the_public_on_every_page() {
    let mut public = Site::with_plans().await;
    for (address, adopted) in pages() {
        let expect = if adopted { StatusCode::OK } else { StatusCode::NOT_FOUND };
        assert_eq!(public.get(&address).await.status, expect, "{address}");
    }
    assert!(!public.get("/").await.text.contains(&format!("/plans/{DRAFT}")));
    let mut chair = Site::with_plans().await;
    chair.sign_in_as(CHAIR).await;
    for (address, _) in pages() {
        assert_eq!(chair.get(&address).await.status, StatusCode::OK, "{address}");
    }
    assert!(chair.get("/").await.text.contains(&format!("/plans/{DRAFT}")));
}

#[tokio::test]
async fn figures_are_those_of_the_day_asked_for() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    implements(&mut site, FIJI, "2026-08-01").await;
    implements(&mut site, SAMOA, "2026-12-01").await;
    let met = "class=\"st met\"";
    for address in [format!("/plans/{PLAN}"), format!("/kpis/{SHARE}")] {
        let late = site.get(&format!("{address}?as_at=2026-12-31")).await.text;
        let early = site.get(&format!("{address}?as_at=2026-09-01")).await.text;
        assert!(late.contains(met), "{address}: {late}");
        assert!(!early.contains(met), "{address}: {early}");
    }
    let early = site.get(&format!("/kpis/{SHARE}?as_at=2026-09-01")).await.text;
    assert!(early.contains("Fiji") && early.contains("Depositary notification"), "{early}");
    let member = site.get(&format!("/members/{SAMOA}?as_at=2026-09-01")).await.text;
    assert!(!member.contains("Depositary"), "{member}");
    assert!(site.get(&format!("/members/{SAMOA}")).await.text.contains("Depositary"));
    let table = site.get(&format!("/plans/{PLAN}/members")).await.text;
    assert!(table.contains("Tonga") && table.contains("Revised convention"), "{table}");
    for broken in ["soon", "9999-12-31", "-9999-01-01", "", "2026-02-30"] {
        let answer = site.get(&format!("/plans/{PLAN}?as_at={broken}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{broken}");
    }
}

#[tokio::test]
async fn a_fact_is_taken_back_with_a_reason_and_counts_no_more() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    implements(&mut site, FIJI, "2026-08-01").await;
    let kpi = format!("/kpis/{SHARE}");
    let page = site.get(&kpi).await.text;
    let link = page.split("?withdraw=").nth(1).unwrap();
    let fact = link.split(['#', '"']).next().unwrap().to_owned();
    let (page, form) = (format!("{kpi}?withdraw={fact}"), format!("/facts/{fact}/withdrawal"));
    let kpi_field = SHARE.to_string();
    let empty = site.fill(&page, &form, &[("kpi", &kpi_field), ("reason", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text.contains("id=\"reason-problem\""));
    let fields = [("kpi", kpi_field.as_str()), ("reason", "Wrong <i>Member</i>")];
    assert_eq!(site.fill(&page, &form, &fields).await.status, StatusCode::SEE_OTHER);
    let shown = site.get(&kpi).await.text;
    assert!(shown.contains("Wrong &lt;i&gt;Member&lt;/i&gt;") && !shown.contains("?withdraw="), "{shown}");
    assert_eq!(site.fill(&kpi, &form, &fields).await.status, StatusCode::CONFLICT, "only once");
}

#[tokio::test]
async fn an_officer_confirms_what_counts_once() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let (kpi, form) = (format!("/kpis/{SHARE}"), format!("/kpis/{SHARE}/measure"));
    assert!(site.get(&kpi).await.text.contains(&form));
    assert_eq!(site.fill(&kpi, &form, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!site.get(&kpi).await.text.contains(&form), "nothing is left to confirm");
    assert_eq!(site.fill(&kpi, &form, &[]).await.status, StatusCode::CONFLICT);
    let fields = [("value", "1,5"), ("evidence", "Report")];
    let start = format!("{kpi}/baseline");
    assert_eq!(site.fill(&kpi, &start, &fields).await.status, StatusCode::SEE_OTHER);
    assert!(site.get(&kpi).await.text.contains("Report"));
}

#[tokio::test]
async fn an_officer_settles_a_doubt_of_the_version_she_saw() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let page = format!("/actions/{}", plan::action(PLAN, 0));
    let form = format!("/plans/{PLAN}/flags/0/decision");
    let version = trellis_domain::kernel::Id::<()>::new(PLAN.bits() + 1).to_string();
    let seen = ("version", version.as_str());
    let check = [
        (form.clone(), vec![("version", "1"), ("outcome", "as-printed")], StatusCode::CONFLICT),
        (form.clone(), vec![seen, ("outcome", "repair it")], StatusCode::UNPROCESSABLE_ENTITY),
        (
            format!("/plans/{PLAN}/flags/7/decision"),
            vec![seen, ("outcome", "as-printed")],
            StatusCode::NOT_FOUND,
        ),
        (format!("/plans/{PLAN}/flags/-1/decision"), vec![seen], StatusCode::NOT_FOUND),
        (form.clone(), vec![seen, ("outcome", "for-revision"), ("next", &page)], StatusCode::SEE_OTHER),
    ];
    let open = |text: &str| text.contains("class=\"tag doubt\"");
    assert!(open(&site.get(&format!("/plans/{PLAN}")).await.text));
    for (form, fields, expect) in check {
        assert_eq!(site.fill(&page, &form, &fields).await.status, expect, "{form} {fields:?}");
    }
    assert!(!open(&site.get(&format!("/plans/{PLAN}")).await.text));
    let shown = site.get(&page).await.text;
    assert!(shown.contains("value=\"as-printed\"") && !shown.contains("value=\"for-revision\""), "{shown}");
}

#[tokio::test]
async fn hostile_ids_name_nothing() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let ids = [
        "1",
        "x",
        "%FF%FE",
        "%00",
        "..%2F..%2Fetc",
        "00000000-0000-0000-0000-00000000000g",
        "00000000-0000-0000-0000-0000000fffff",
        "'%20or%201=1",
    ];
    for id in ids {
        for address in [
            format!("/plans/{id}"),
            format!("/plans/{id}/members"),
            format!("/actions/{id}"),
            format!("/kpis/{id}"),
            format!("/members/{id}"),
        ] {
            let answer = site.get(&address).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
            assert!(answer.text.contains("<h1>"), "{address}");
        }
        for form in [
            format!("/actions/{id}/progress"),
            format!("/kpis/{id}/facts"),
            format!("/kpis/{id}/baseline"),
            format!("/kpis/{id}/measure"),
            format!("/facts/{id}/withdrawal"),
            format!("/plans/{id}/flags/0/decision"),
        ] {
            let fields = [("reason", "x"), ("value", "1"), ("evidence", "x")];
            assert_eq!(site.fill("/", &form, &fields).await.status, StatusCode::NOT_FOUND, "{form}");
        }
    }
}

#[tokio::test]
async fn hostile_text_stays_text() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let asked = "q=%3Cscript%3E%22&status=%3Cscript%3E&timeframe=%3Cscript%3E&section=%3Cscript%3E";
    for (address, _) in pages() {
        for address in [address.clone(), format!("{address}?{asked}&withdraw=%3Cscript%3E&do=%3Cscript%3E")] {
            let answer = site.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            assert!(!answer.text.replace("<script src=\"/static/", "").contains("<script"), "{address}");
        }
    }
    let action = site.get(&format!("/actions/{}", plan::action(PLAN, 0))).await.text;
    assert!(action.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && action.contains("<ins"), "{HOSTILE}");
}

#[tokio::test]
async fn filters_narrow_the_board_and_lead_back() {
    let mut site = Site::with_plans().await;
    let check = [
        ("", true, true),
        ("?q=workshops", false, true),
        ("?q=nothing%20like%20it", false, false),
        ("?section=1", true, true),
        ("?section=2", false, false),
        ("?doubtful=yes", true, false),
        ("?upon_request=yes", false, false),
        ("?timeframe=June%202028", true, true),
        ("?timeframe=June%202029", false, false),
        ("?horizon=short", false, false),
        ("?page=99", true, true),
    ];
    for (query, first, second) in check {
        let text = site.get(&format!("/plans/{PLAN}{query}")).await.text;
        let shown = |n| text.contains(&format!("/actions/{}", plan::action(PLAN, n)));
        assert_eq!((shown(0), shown(1)), (first, second), "{query}");
    }
}
