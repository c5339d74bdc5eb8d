//! Experts from their nomination to their erasure, as the Member that nominates, the expert, the officer and everybody else meet
//! them. Today is 15 January 2027.

use axum::http::StatusCode;
use jiff::Timestamp;
use trellis_app::keeping::{self, Key, Lock, keys};
use trellis_domain::roster::expert::ExpertId;
use trellis_store::{
    Db, events,
    mail::{self, MailId, Waiting},
    roster,
    testing::tables_saying,
};

use crate::{
    missions::{accepted_request, changed, planned},
    plan::PLAN,
    site::{AMINA, AUDITOR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{EXPERT, HERE, Stage},
};

pub const MAIL: &str = "emil@example.org";
pub const RELEASE: &str = "Letter of 3 March 2026";
const NAME: &str = "Zebulon Quist";
const OTHER: &str = "Ana Tui";
const OTHER_MAIL: &str = "ana.tui@example.org";

/// The lists that nominations take themes and categories from.
pub async fn lists(stage: &mut Stage) {
    let terms = format!("/plans/{PLAN}/terms");
    for (list, purpose, all) in [
        ("themes", "topic", "Ports\n  Boarding\nCatch data"),
        ("categories", "category", "Adviser\nExpert Trainer\nInspector"),
    ] {
        let fields = [("list", list), ("name", list), ("purpose", purpose), ("terms", all)];
        stage.done(AMINA, &terms, &terms, &fields).await;
    }
}

/// A whole nomination with other values in some fields.
fn sheet(others: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let usual = [
        ("name", NAME),
        ("email", "zebulon@example.org"),
        ("sex", "m"),
        ("nationality", "FI"),
        ("home", "Ministry of Fisheries"),
        ("home_member", "FI"),
        ("home_region", "pacific"),
        ("pool", "global"),
        ("categories", "Adviser; Expert Trainer"),
        ("competencies", "Boarding | 3\nCatch data | 1"),
        ("languages", "French | fluent\nEnglish | working"),
        ("levels", "tactical"),
        ("engagement", "in-kind"),
        ("conflicts", "SA | worked for its fleet"),
        ("release", RELEASE),
        ("days_max", "30"),
    ];
    let named = |name| others.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    let away = named("away").map(|away| ("away", away.to_owned()));
    usual
        .into_iter()
        .map(|(name, value)| (name, named(name).unwrap_or(value).to_owned()))
        .chain(away)
        .collect()
}

/// Somebody whom Fiji nominated; the address of the record.
pub async fn nominated(stage: &mut Stage, others: &[(&'static str, &str)]) -> String {
    let sheet = sheet(others);
    let fields: Vec<_> = sheet.iter().map(|(name, value)| (*name, value.as_str())).collect();
    stage.done(FIJIAN, "/experts/new", "/experts", &fields).await
}

/// A step of the secretariat, at the page that shows it.
pub async fn stepped(stage: &mut Stage, who: &'static str, page: &str, to: &str) {
    let at = match to {
        "renominate" | "erase" => format!("{page}/on-file?form={to}"),
        _ => format!("{page}?form={to}"),
    };
    let fields = [("to", to), ("why", "It is so")];
    stage.done(who, &at, &format!("{page}/state"), &fields).await;
}

fn seen(text: &str) -> String {
    text.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn s2_5_governments_nominate_what_lacks_is_returned_and_what_is_whole_is_listed() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    // Nobody lists himself, and no officer nominates.
    for who in [EXPERT, AMINA, HEAD] {
        let site = stage.by(who).await;
        let token = site.get("/account").await.token();
        let refused = site.post("/experts", &[("form_token", &token), ("member", "FI"), ("name", "I")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{who}: {}", refused.text);
    }
    let page = nominated(&mut stage, &[("release", ""), ("languages", "")]).await;
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(text.contains("the release by the employer") && text.contains("a language with its command"));
    assert!(text.contains("Adviser") && text.contains("Expert Trainer"), "several categories: {text}");
    assert!(text.contains("personal capacity"), "{text}");
    assert!(stage.by(AMINA).await.get("/desk").await.text.contains(&page), "it waits for the secretariat");

    let state = format!("{page}/state");
    let refused = stage.send(AMINA, &format!("{page}?form=list"), &state, &[("to", "list")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("l’accord de l’employeur"), "{}", refused.text);
    let why = [("to", "return"), ("why", "Please send the letter.")];
    stage.done(AMINA, &format!("{page}?form=return"), &state, &why).await;
    let desk = stage.by(FIJIAN).await.get("/desk").await.text;
    assert!(desk.contains(&page), "it waits for the Member: {desk}");
    let back = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(back.contains("Please send the letter.") && back.contains("returned"), "{back}");

    // The Member is not shown what only those concerned read; left empty, it stays.
    let form = format!("{page}?form=complete");
    let text = stage.by(FIJIAN).await.get(&form).await.text;
    assert!(text.contains(NAME) && !text.contains("zebulon@example.org"), "{text}");
    let door = format!("{page}/nomination");
    let with =
        |release: &'static str| sheet(&[("email", ""), ("sex", ""), ("conflicts", ""), ("release", release)]);
    let mut lacking = with("");
    lacking.push(("seen", seen(&text)));
    let fields: Vec<_> = lacking.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = stage.send(FIJIAN, &form, &door, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    assert!(refused.text.contains("French | fluent"), "nothing typed is lost: {}", refused.text);
    let mut whole = with(RELEASE);
    whole.push(("seen", seen(&text)));
    let fields: Vec<_> = whole.iter().map(|(name, value)| (*name, value.as_str())).collect();
    stage.done(FIJIAN, &form, &door, &fields).await;
    stepped(&mut stage, AMINA, &page, "list").await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    for part in ["inscrit", "zebulon@example.org", RELEASE, "worked for its fleet"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(text.contains("14 janv. 2031"), "four years: {text}");
    let other = stage.by(SAMOAN).await.get(&page).await.text;
    assert!(other.contains(NAME) && !other.contains("worked for its fleet"), "{other}");
    assert_eq!(stage.by(STRANGER).await.get(&page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn s2_8_whoever_serves_one_region_says_which_and_the_search_knows_levels_of_languages_and_themes() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let regional = nominated(&mut stage, &[("pool", "regional"), ("home_region", "")]).await;
    let text = stage.by(FIJIAN).await.get(&regional).await.text;
    assert!(text.contains("the region") && text.contains("Members of the own region"), "{text}");
    let ana = nominated(
        &mut stage,
        &[
            ("name", "Ana <b>Tui"),
            ("languages", "French | working"),
            ("competencies", "Ports | 4"),
            ("categories", "Inspector"),
        ],
    )
    .await;
    let mut finds = async |query: &str, expect: [bool; 2]| {
        let list = stage.by(AMINA).await.get(&format!("/experts?{query}")).await.text;
        assert_eq!([list.contains(&regional), list.contains(&ana)], expect, "{query}: {list}");
    };
    finds("", [true, true]).await;
    finds("language=French", [true, true]).await;
    finds("language=french&command=fluent", [true, false]).await;
    finds("theme=Boarding", [true, false]).await;
    // Who looks for ports looks for what stands under them.
    finds("theme=Ports", [true, true]).await;
    finds("theme=Ports&level=4", [false, true]).await;
    finds("category=Inspector", [false, true]).await;
    finds("region=pacific", [false, true]).await;
    finds("q=tui", [false, true]).await;
    finds("theme=none-such", [false, false]).await;
    finds("state=listed", [false, false]).await;
    let list = stage.by(AMINA).await.get("/experts").await.text;
    assert!(list.contains("Ana &lt;b&gt;Tui"), "{list}");
}

#[tokio::test]
async fn bad_nominations_say_where_and_what_and_come_back_filled_in() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    for (field, value) in [
        ("name", ""),
        ("email", "nobody"),
        ("nationality", "Atlantis"),
        ("competencies", "Ports"),
        ("competencies", "Ports | 5"),
        ("competencies", "Ports | 1\nPorts | 2"),
        ("competencies", "Alchemy | 2"),
        ("languages", "French"),
        ("languages", "French | bad"),
        ("categories", "King"),
        ("conflicts", "FI"),
        ("days_max", "400"),
        ("pool", "everywhere"),
    ] {
        let sheet = sheet(&[(field, value)]);
        let fields: Vec<_> = sheet.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = stage.send(FIJIAN, "/experts/new", "/experts", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}: {}", refused.text);
        assert!(refused.text.contains("Ministry of Fisheries"), "{field}={value}: {}", refused.text);
    }
}

#[tokio::test]
async fn nothing_of_a_person_is_outside_the_sealed_document_and_nothing_after_erasing() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let page = nominated(&mut stage, &[]).await;
    let said = [("text", "Zebulon speaks of Quist")];
    stage.done(AMINA, &format!("{page}?form=say"), &format!("{page}/remarks"), &said).await;
    stepped(&mut stage, AMINA, &page, "list").await;
    stepped(&mut stage, AMINA, &page, "suspend").await;
    let db = stage.site.database().await;
    for word in ["Zebulon", "Quist", "worked for its fleet"] {
        assert_eq!(tables_saying(&db, word).await.unwrap(), [""; 0], "{word}");
    }
    let mut tx = db.read(HERE).await.unwrap();
    let log = events::latest(&mut tx, HERE, 50).await.unwrap();
    assert!(log.iter().any(|event| event.deed == "expert.moved"), "the log tells what was done");
    drop(tx);
    for step in ["restore", "withdraw", "erase"] {
        stepped(&mut stage, AMINA, &page, step).await;
    }
    assert_eq!(stage.by(AMINA).await.get(&page).await.status, StatusCode::NOT_FOUND);
    let file = stage.by(AUDITOR).await.get(&format!("{page}/on-file")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.text.contains("erased") && !file.text.contains(NAME), "{}", file.text);
}

#[tokio::test]
async fn whoever_is_erased_leaves_the_missions_and_the_mails_by_name() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let page = nominated(&mut stage, &[]).await;
    stepped(&mut stage, AMINA, &page, "list").await;
    let request = accepted_request(&mut stage).await;
    let mission = planned(&mut stage, &request).await;
    let seats = format!("zebulon  QUIST; Ministry of Ports\n{OTHER}; Ministry of Ports");
    let answer = changed(&mut stage, &mission, &[("outside", &seats)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let db = stage.site.database().await;
    let mut tx = db.write(HERE).await.unwrap();
    let texts = [
        ("zebulon@example.org", "Four years"),
        ("ministry@example.org", "Zebulon Quist is asked"),
        (OTHER_MAIL, "Ana Tui is asked"),
    ];
    for (number, (recipient, body)) in (1..).zip(texts) {
        let (recipient, body) = (recipient.to_owned(), body.to_owned());
        let id = MailId::new(number);
        let waiting = Waiting { id, organisation: HERE, recipient, subject: String::new(), body, tries: 0 };
        mail::add(&mut tx, &waiting, Timestamp::UNIX_EPOCH).await.unwrap();
    }
    tx.commit().await.unwrap();
    for step in ["withdraw", "erase"] {
        stepped(&mut stage, AMINA, &page, step).await;
    }
    for word in ["Zebulon", "Quist"] {
        assert_eq!(tables_saying(&db, word).await.unwrap(), [""; 0], "{word}");
    }
    assert_eq!(
        tables_saying(&db, OTHER_MAIL).await.unwrap(),
        ["outgoing_mail"],
        "nobody else's mail is touched"
    );
    let text = stage.by(AMINA).await.get(&mission).await.text;
    assert!(text.contains("Personne effacée") && text.contains(OTHER), "somebody went, and who else: {text}");
    // Changing something else leaves the seat where it was.
    let answer =
        changed(&mut stage, &mission, &[("place", "Suva"), ("outside", "Ana Tui; Ministry of Ports")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert!(stage.by(AMINA).await.get(&mission).await.text.contains("Personne effacée"));
}

/// Whether these bytes stand anywhere in the files of a folder.
fn stands_in(folder: &std::path::Path, bytes: &[u8]) -> Vec<std::path::PathBuf> {
    let files = std::fs::read_dir(folder).unwrap().flatten().map(|file| file.path());
    let says = |file: &std::path::PathBuf| {
        file.is_file() && std::fs::read(file).unwrap().windows(bytes.len()).any(|part| part == bytes)
    };
    files.filter(says).collect()
}

#[tokio::test]
async fn a_backup_with_the_keys_of_today_does_not_open_whom_somebody_erased_since() {
    let mut stage = Stage::set().await;
    // Backups are of the embedded database; PostgreSQL is kept with its own tools.
    if stage.site.database().await.engine_name() != "sqlite" {
        return;
    }
    lists(&mut stage).await;
    let (page, other) =
        (nominated(&mut stage, &[]).await, nominated(&mut stage, &[("name", "Ana Tui")]).await);
    let id = |page: &str| page.rsplit('/').next().unwrap().parse::<ExpertId>().unwrap();
    let data = stage.site.data().to_owned();
    let backups = data.join("backups");
    std::fs::create_dir(&backups).unwrap();
    let mut tx = stage.site.database().await.read(HERE).await.unwrap();
    let key = roster::find(&mut tx, id(&page)).await.unwrap().unwrap().key.unwrap();
    drop(tx);

    // The backup has no key; the file beside it has both.
    let file = backups.join("trellis.open");
    let out = std::fs::File::create_new(&file).unwrap();
    let (_, kept) = keeping::back_up(&data, Timestamp::UNIX_EPOCH, &Lock::Open, &out).await.unwrap();
    assert_eq!(kept.len(), 2);
    assert_eq!(stands_in(&backups, &key), [""; 0].map(std::path::PathBuf::from));
    let beside = keys::keep(&data, &backups, &kept).unwrap();
    let restored = async |name: &str| {
        let (folder, keys) = (data.join(name), keys::read(&beside).unwrap().unwrap());
        let from = std::fs::File::open(&file).unwrap();
        keeping::restore(&from, &Key::None, &folder, &keys).await.unwrap();
        let db = Db::open_sqlite(&folder.join("trellis.db")).await.unwrap();
        let mut tx = db.read(HERE).await.unwrap();
        let mut has_key = Vec::new();
        for page in [&page, &other] {
            has_key.push(roster::find(&mut tx, id(page)).await.unwrap().unwrap().key.is_some());
        }
        has_key
    };
    assert_eq!(restored("before").await, [true, true]);

    for step in ["withdraw", "erase"] {
        stepped(&mut stage, AMINA, &page, step).await;
    }
    // The installation's door takes the key out of the file beside; here nobody does it for us.
    assert!(keys::forget(&data, id(&page)).is_empty());
    assert_eq!(restored("after").await, [false, true]);
    // Neither the file nor its log has a byte of the key or of the person.
    for bytes in [key.as_slice(), NAME.as_bytes(), "zebulon@example.org".as_bytes()] {
        assert_eq!(stands_in(&data, bytes), [""; 0].map(std::path::PathBuf::from));
        assert_eq!(stands_in(&backups, bytes), [""; 0].map(std::path::PathBuf::from));
    }
    let text = stage.by(AMINA).await.get("/experts").await.text;
    assert!(text.contains(&other) && !text.contains(&page), "{text}");
}

#[tokio::test]
async fn s5_17_an_expert_keeps_the_own_record_and_is_accredited_step_by_step() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let page = nominated(&mut stage, &[("email", EXPERT)]).await;
    stepped(&mut stage, AMINA, &page, "list").await;

    // The expert keeps the own record; nobody else changes it.
    let form = format!("{page}?form=edit");
    let mut own = sheet(&[("email", EXPERT), ("days_max", "12")]);
    own.push(("away", "2027-03-01 | 2027-03-15\n2027-03-16".to_owned()));
    let fields: Vec<_> = own.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = stage.send(AMINA, &page, &page, &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);
    stage.done(EXPERT, &form, &page, &fields).await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("1er mars 2027") && text.contains("16 mars 2027"), "{text}");
    let data = stage.by(EXPERT).await.get(&format!("{page}/data.json")).await;
    assert!(data.text.contains(NAME) && data.text.contains("2027-03-16"), "{}", data.text);
    assert_eq!(stage.by(FIJIAN).await.get(&format!("{page}/data.json")).await.status, StatusCode::FORBIDDEN);
    stage.done(EXPERT, &page, &format!("{page}/confirmation"), &[]).await;

    // Workshop, then a mission beside a mentor; the other category stays where it was.
    let (door, form) = (format!("{page}/accreditation"), format!("{page}?form=pass"));
    let early = [("category", "Adviser"), ("passing", "field"), ("mentor", "Otto")];
    let refused = stage.send(AMINA, &form, &door, &early).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Atelier réussi"), "it says what can follow: {}", refused.text);
    stage.done(AMINA, &form, &door, &[("category", "Adviser"), ("passing", "workshop")]).await;
    let alone = stage.send(AMINA, &form, &door, &[("category", "Adviser"), ("passing", "field")]).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", alone.text);
    stage.done(AMINA, &form, &door, &early).await;
    let text = stage.by(SAMOAN).await.get(&page).await.text;
    assert!(text.contains("accredited") && text.contains("pre-selected"), "{text}");
    let refused = stage.send(EXPERT, &page, &door, &early).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "nobody accredits himself: {}", refused.text);
}
