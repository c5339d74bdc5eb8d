//! Nothing that was typed is lost: forms that come after the session has ended, drafts, forms that are refused.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};

use crate::{
    plan::{DRAFT, HOSTILE, PLAN, SHARE, YEARLY, action},
    site::{AMINA, Answer, CHAIR, PASSWORD, Site, encoded, form},
};

const TYPED: &str = "L’atelier régional\r\nest reporté à mars.";

fn page() -> String {
    format!("/actions/{}?do=report", action(PLAN, 0))
}

fn target() -> String {
    format!("/actions/{}/progress", action(PLAN, 0))
}

/// A report on the action, with the token of a page.
fn report<'a>(token: &'a str, page: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("form_token", token),
        ("form_page", page),
        ("as_at", "2027-01-10"),
        ("status", "delayed"),
        ("text", TYPED),
        ("resources", HOSTILE),
        ("reported_to", ""),
    ]
}

/// Amina opens the form, and her session ends while she writes. What she sends then, and what she gets.
async fn sent_too_late(site: &mut Site) -> Answer {
    site.sign_in().await;
    let page = page();
    let token = site.token_on(&page).await;
    site.wait_minutes(12 * 60 + 1);
    site.post(&target(), &report(&token, &page)).await
}

/// Where signing in leads to.
async fn sign_in_to(site: &mut Site, location: &str, email: &str) -> String {
    let (_, next) = location.split_once("next=").expect("it leads on");
    let next = next.replace("%2F", "/");
    let fields = [("email", email), ("password", PASSWORD), ("next", next.as_str())];
    let answer = site.fill(location, "/sign-in", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    answer.header("location").to_owned()
}

#[tokio::test]
async fn a_form_sent_after_the_session_ended_waits_filled_in_behind_the_sign_in() {
    for cookie_is_gone in [false, true] {
        let mut site = Site::with_plans().await;
        site.sign_in().await;
        let page = page();
        let token = site.token_on(&page).await;
        site.wait_minutes(12 * 60 + 1);
        if cookie_is_gone {
            site.forget_cookie("trellis_session");
        }
        let answer = site.post(&target(), &report(&token, &page)).await;
        let location = answer.header("location").to_owned();
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(location.starts_with("/sign-in?next=%2Fkept%2F"), "{location}");
        let sign_in = site.get(&location).await;
        assert!(sign_in.text.contains("Nothing is lost"), "{}", sign_in.text);
        assert!(!sign_in.text.contains("atelier"), "nobody sees it before signing in");

        let kept = sign_in_to(&mut site, &location, AMINA).await;
        let shown = site.get(&kept).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(
            shown.text.contains("L’atelier régional\r\nest reporté à mars.</textarea>"),
            "{}",
            shown.text
        );
        assert!(shown.text.contains("value=\"2027-01-10\""), "{}", shown.text);
        assert!(shown.text.contains("value=\"delayed\" selected"), "{}", shown.text);
        assert!(shown.text.contains("est rempli à nouveau"), "it says what happened: {}", shown.text);
        assert!(!shown.text.contains("<script>"), "what was typed stays text");
        let action = site.get(&format!("/actions/{}", action(PLAN, 0))).await;
        assert!(!action.text.contains("atelier"), "it was not sent by itself");
        assert!(site.get("/kept").await.text.contains(&kept), "it is found again");

        let (_, hidden) = shown.text.split_once("name=\"form_kept\" value=\"").expect("the form knows");
        let hidden = hidden.split('"').next().unwrap().to_owned();
        let token = shown.token();
        let mut fields = report(&token, &page);
        fields.push(("form_kept", &hidden));
        let answer = site.post(&target(), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        assert!(!site.get("/kept").await.text.contains(&kept), "sent is sent");
        assert_eq!(site.get(&kept).await.status, StatusCode::NOT_FOUND);
        assert!(site.get(&page).await.text.contains("atelier"));
    }
}

#[tokio::test]
async fn a_form_from_before_signing_in_again_is_filled_in_at_once() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let page = page();
    let token = site.token_on(&page).await;
    site.fill("/", "/sign-out", &[]).await;
    site.sign_in().await;
    let answer = site.post(&target(), &report(&token, &page)).await;
    assert!(answer.header("location").starts_with("/kept/"), "{}", answer.header("location"));
    let shown = site.get(answer.header("location")).await;
    assert!(shown.text.contains("atelier"));
}

#[tokio::test]
async fn a_kept_form_opens_for_its_person_in_its_browser_only() {
    let mut site = Site::with_plans().await;
    let answer = sent_too_late(&mut site).await;
    let location = answer.header("location").to_owned();
    let kept = sign_in_to(&mut site, &location, CHAIR).await;
    assert_eq!(site.get(&kept).await.status, StatusCode::NOT_FOUND, "another person in the same browser");
    assert!(!site.get("/kept").await.text.contains("atelier"));
    site.fill("/", "/sign-out", &[]).await;

    let browser = site.cookie("trellis_browser").unwrap().to_owned();
    site.forget_cookies();
    site.sign_in().await;
    assert_eq!(site.get(&kept).await.status, StatusCode::NOT_FOUND, "the same person in another browser");
    site.set_cookie("trellis_browser", &"0".repeat(64));
    assert_eq!(site.get(&kept).await.status, StatusCode::NOT_FOUND, "a made-up browser");
    site.set_cookie("trellis_browser", &browser);
    assert_eq!(site.get(&kept).await.status, StatusCode::OK);
    site.wait_minutes(24 * 60 + 1);
    site.sign_in().await;
    assert_eq!(site.get(&kept).await.status, StatusCode::NOT_FOUND, "a day is over");
}

#[tokio::test]
async fn somebody_else_who_signed_in_meanwhile_neither_sends_nor_sees_it() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let page = page();
    let token = site.token_on(&page).await;
    site.fill("/", "/sign-out", &[]).await;
    site.sign_in_as(CHAIR).await;
    let answer = site.post(&target(), &report(&token, &page)).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/"));
    assert!(site.get("/").await.text.contains("opened by somebody else"));
    site.fill("/", "/sign-out", &[]).await;
    site.sign_in().await;
    assert!(site.get("/kept").await.text.contains("atelier"), "it waits for whoever typed it");
}

#[tokio::test]
async fn what_this_installation_did_not_give_out_is_not_kept() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let page = page();
    let token = site.token_on(&page).await;
    let chairs = format!("{:032x}", 3);
    let other_person = token.replacen(&format!(".{:032x}.", 2), &format!(".{chairs}."), 1);
    assert_ne!(other_person, token);
    site.wait_minutes(12 * 60 + 1);
    for forged in [other_person.as_str(), "", "x", &token[1..], &format!("{token}0")] {
        let answer = site.post(&target(), &report(forged, &page)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{forged}");
    }
    let mut request = form(&target(), format!("form_token={}&text=x", encoded(&token)));
    request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    assert_eq!(site.send(request).await.status, StatusCode::FORBIDDEN, "from another site");
    site.forget_cookie("trellis_browser");
    assert_eq!(site.post(&target(), &report(&token, &page)).await.status, StatusCode::FORBIDDEN);
    site.sign_in().await;
    assert!(!site.get("/kept").await.text.contains("/kept/0"), "nothing was kept");
}

#[tokio::test]
async fn at_most_twenty_forms_of_a_browser_wait_and_no_password_is_among_them() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let page = page();
    let token = site.token_on(&page).await;
    site.wait_minutes(12 * 60 + 1);
    for n in 0..22 {
        let text = format!("note number {n:02}");
        let fields = [
            ("form_token", token.as_str()),
            ("text", &text),
            ("new_password", "hidden reef"),
            ("otp", "123456"),
        ];
        assert_eq!(site.post(&target(), &fields).await.status, StatusCode::SEE_OTHER);
        site.wait_minutes(1);
    }
    let refused = site.post("/sign-out", &[("form_token", &token)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "such forms are not kept");
    site.sign_in().await;
    let list = site.get("/kept").await.text;
    assert_eq!(list.matches("note number").count(), 20);
    assert!(list.contains("note number 21") && !list.contains("note number 01"));
    let (_, newest) = list.split_once("href=\"/kept/").unwrap();
    let newest = format!("/kept/{}", newest.split('"').next().unwrap());
    let shown = site.get(&newest).await.text;
    assert!(shown.contains("note number 21") && !shown.contains("hidden reef") && !shown.contains("123456"));
    let answer = site.fill("/kept", &format!("{newest}/removal"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(!site.get("/kept").await.text.contains("note number 21"), "it can be forgotten");
}

#[tokio::test]
async fn where_the_form_is_gone_what_was_typed_can_be_copied() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let token = site.token_on(&page()).await;
    site.wait_minutes(12 * 60 + 1);
    let gone = "/actions/0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2fff";
    let answer = site.post(&target(), &report(&token, gone)).await;
    let kept = sign_in_to(&mut site, answer.header("location"), AMINA).await;
    let shown = site.get(&kept).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(
        shown.text.contains("L’atelier régional") && shown.text.contains("&lt;script&gt;"),
        "{}",
        shown.text
    );
}

#[tokio::test]
async fn a_file_is_said_to_be_lost_and_the_rest_is_kept() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let token = site.token_on("/imports/new").await;
    site.wait_minutes(12 * 60 + 1);
    let part = |name: &str, value: &str| {
        format!("--X\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body = format!(
        "{}{}--X\r\ncontent-disposition: form-data; name=\"file\"; filename=\"plan.docx\"\r\n\r\nPK secret bytes\r\n--X--\r\n",
        part("form_token", &token),
        part("form_page", "/imports/new"),
    );
    let request = Request::builder()
        .method(Method::POST)
        .uri("/imports")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=X")
        .body(Body::from(body))
        .unwrap();
    let answer = site.send(request).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let location = answer.header("location").to_owned();
    assert!(site.get(&location).await.text.contains("The file is not kept"));
    let kept = sign_in_to(&mut site, &location, AMINA).await;
    let shown = site.get(&kept).await.text;
    assert!(shown.contains("plan.docx") && !shown.contains("secret bytes"), "{shown}");
}

#[tokio::test]
async fn a_long_form_is_saved_as_a_draft_without_being_judged_and_is_there_again() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let (page, name) = (page(), format!("{}#report", target()));
    let opened = site.get(&page).await;
    assert!(opened.text.matches("name=\"form_draft\" value=\"save\"").count() >= 2, "a button in each group");
    let token = opened.token();
    let fields = [
        ("form_token", token.as_str()),
        ("form_page", &page),
        ("form_name", &name),
        ("form_draft", "save"),
        ("as_at", "no day at all"),
        ("status", "delayed"),
        ("text", "half a sent"),
    ];
    let answer = site.post(&target(), &fields).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, format!("{page}#draft").as_str())
    );
    site.wait_minutes(5);
    let again = site.get(&format!("/actions/{}", action(PLAN, 0))).await.text;
    assert!(again.contains("half a sent") && again.contains("value=\"no day at all\""), "{again}");
    assert!(again.contains("Brouillon de 08:00 UTC, non envoyé"), "{again}");
    assert!(!site.get(&format!("/plans/{PLAN}")).await.text.contains("half a sent"), "nothing was sent");
    site.fill("/", "/sign-out", &[]).await;
    site.sign_in_as(CHAIR).await;
    assert!(!site.get(&page).await.text.contains("half a sent"), "it is hers alone");
    site.fill("/", "/sign-out", &[]).await;

    site.sign_in().await;
    let token = site.token_on(&page).await;
    let mut sent = report(&token, &page);
    sent.push(("form_name", &name));
    assert_eq!(site.post(&target(), &sent).await.status, StatusCode::SEE_OTHER);
    let after = site.get(&page).await.text;
    assert!(!after.contains("half a sent") && !after.contains("Brouillon"), "sending removes the draft");
}

#[tokio::test]
async fn a_draft_can_be_discarded_and_is_saved_quietly() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let kpi = format!("/kpis/{YEARLY}");
    let page = format!("{kpi}?do=counted");
    let name = format!("{kpi}/facts#counted");
    let facts = format!("{kpi}/facts");
    let token = site.token_on(&page).await;
    let mut fields = vec![
        ("form_token", token.as_str()),
        ("form_page", &page),
        ("form_name", &name),
        ("what", "counted"),
        ("form_draft", "quietly"),
        ("kind", "survey"),
        ("note", "tonight"),
    ];
    let answer = site.post(&facts, &fields).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "text/plain; charset=utf-8"));
    assert!(answer.text.contains("Brouillon enregistré"), "{}", answer.text);
    let again = site.get(&page).await.text;
    assert!(again.contains("tonight") && again.contains("value=\"survey\" selected"), "{again}");
    let other = site.get(&format!("{kpi}?do=measured")).await.text;
    assert!(!other.contains("tonight"), "another form of the same address has its own");
    site.wait_minutes(12 * 60 + 1);
    let ended = site.post(&facts, &fields).await;
    assert!(ended.text.contains("Your session has ended"), "{}", ended.text);
    site.sign_in().await;
    assert!(
        !site.get("/kept").await.text.contains("tonight"),
        "saving quietly keeps nothing behind one's back"
    );
    let token = site.token_on(&page).await;
    fields[0] = ("form_token", &token);
    fields[4] = ("form_draft", "discard");
    assert_eq!(site.post(&facts, &fields).await.status, StatusCode::SEE_OTHER);
    assert!(!site.get(&page).await.text.contains("tonight"));
}

/// The forms of a page: where each is sent to, and its fields with a value that is surely wrong or the last choice.
fn forms(page: &str) -> Vec<(String, Vec<(String, String)>)> {
    let between = |text: &str, from: &str, to: &str| {
        text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(value, _)| plain(value))
    };
    let mut forms = Vec::new();
    for form in page.split("<form ").skip(1) {
        let form = form.split("</form>").next().unwrap();
        let Some(action) = between(form, "action=\"", "\"") else { continue };
        if !form.contains("method=\"post\"") || ["/language", "/sign-out"].contains(&action.as_str()) {
            continue;
        }
        let mut fields = Vec::new();
        for tag in form.split('<').skip(1) {
            let Some(name) = between(tag, " name=\"", "\"") else { continue };
            let value = between(tag, " value=\"", "\"").unwrap_or_default();
            match tag.split_whitespace().next().unwrap() {
                "input" if tag.contains("type=\"hidden\"") => fields.push((name, value)),
                "input" if tag.contains("type=\"date\"") => fields.push((name, "2999-01-01".to_owned())),
                "input" if tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"") => {
                    if !tag.contains("checkbox") {
                        fields.retain(|(other, _)| *other != name);
                    }
                    fields.push((name, value));
                }
                "input" => fields.push((name.clone(), format!("typed \"{name}\" & <more>"))),
                "textarea" => fields.push((name.clone(), format!("\nlines {name} <b>\r\nmore"))),
                "select" => {
                    let options = form.split(&format!("name=\"{name}\"")).nth(1).unwrap();
                    let options = options.split("</select>").next().unwrap();
                    let last = options.rsplit("<option value=\"").next().unwrap().split('"').next().unwrap();
                    fields.push((name, plain(last)));
                }
                _ => {}
            }
        }
        forms.push((action, fields));
    }
    forms
}

#[tokio::test]
async fn every_form_that_comes_back_has_everything_that_was_typed() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let pages = [
        format!("/actions/{}?do=report", action(PLAN, 0)),
        format!("/actions/{}?do=report", action(DRAFT, 0)),
        format!("/plans/{PLAN}/mandates"),
        format!("/plans/{PLAN}/terms"),
        format!("/plans/{PLAN}/family"),
        format!("/plans/{PLAN}/comments"),
        format!("/plans/{PLAN}/guidance"),
        format!("/kpis/{SHARE}?do=status"),
        format!("/kpis/{SHARE}?do=measure"),
        format!("/kpis/{YEARLY}?do=counted"),
        format!("/kpis/{YEARLY}?do=request"),
        format!("/kpis/{YEARLY}?do=answers"),
        format!("/kpis/{YEARLY}?do=scores"),
        format!("/kpis/{YEARLY}?do=measured"),
        format!("/kpis/{YEARLY}?do=baseline"),
        format!("/kpis/{YEARLY}?do=measure&rule=count"),
        format!("/members/{}?do=class", crate::plan::FIJI),
    ];
    let mut came_back = 0;
    for page in pages {
        for (target, fields) in forms(&site.get(&page).await.text) {
            let sent: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let answer = site.post(&target, &sent).await;
            if answer.status == StatusCode::SEE_OTHER {
                continue;
            }
            assert!(
                matches!(
                    answer.status,
                    StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT | StatusCode::NOT_FOUND
                ),
                "{page} {target}: {}",
                answer.status
            );
            if answer.status == StatusCode::NOT_FOUND {
                continue;
            }
            came_back += 1;
            let kept = forms(&answer.text);
            let kept = kept.iter().filter(|(action, _)| *action == target).map(|(_, fields)| fields);
            assert!(kept.count() > 0, "{page}: the form {target} is there");
            for (name, value) in fields.iter().filter(|(name, _)| !name.starts_with("form_")) {
                let shown = maud_escaped(value);
                let is_back = answer.text.contains(&format!("value=\"{shown}\" selected"))
                    || answer.text.contains(&format!("name=\"{name}\" value=\"{shown}\" checked"))
                    || answer.text.contains(&format!("value=\"{shown}\""))
                    || answer.text.contains(&format!("{shown}</textarea>"))
                    || value.is_empty();
                assert!(is_back, "{page} {target}: {name}={value} is gone from\n{}", answer.text);
            }
        }
    }
    assert!(came_back >= 12, "only {came_back} forms came back");
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn maud_escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
