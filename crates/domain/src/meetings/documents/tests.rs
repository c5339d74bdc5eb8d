//! Papers of a small commission: languages, chains, and how far a paper comes by hand.

use super::*;

fn tongue(code: &str) -> Tongue {
    Tongue::from_code(code).expect("it is a code")
}

fn paper() -> Document {
    Document {
        id: DocumentId::new(1),
        organisation: OrganisationId::new(1),
        body: Id::new(2),
        meeting: None,
        items: Vec::new(),
        symbol: "CC/26/07 (Rev.1)".to_owned(),
        title: "Draft workplan".to_owned(),
        kind: DocumentKind::Working,
        original: tongue("en"),
        languages: vec![tongue("en"), tongue("fr")],
        prepared_by: "Secretariat".to_owned(),
        action: Some(ActionRequested::Adopt),
        distribution: "General".to_owned(),
        day: None,
        chain: None,
        plan: None,
        sources: Vec::new(),
        state: DocumentState::Draft,
        made_by: None,
        version: 1,
    }
}

fn file(language: &str) -> File {
    File { id: FileId::new(9), language: tongue(language), ending: "pdf", bytes: 3, digest: "ab".to_owned() }
}

#[test]
fn a_paper_is_cleared_in_all_its_languages_or_not_at_all() {
    assert_eq!(paper().move_on(&[]), Err(DocumentRule::FileMissing(tongue("en"))));
    let sent = paper().move_on(&[file("en")]).expect("the original is there");
    assert_eq!(sent.state, DocumentState::InTranslation);
    assert_eq!(sent.clone().move_on(&[file("en")]), Err(DocumentRule::FileMissing(tongue("fr"))));
    let cleared = sent.move_on(&[file("fr"), file("en")]).expect("both are there");
    assert_eq!(cleared.state, DocumentState::Cleared);
    assert_eq!(cleared.takes_file(&tongue("fr")), Err(DocumentRule::FilesFixed));
    assert_eq!(
        cleared.move_on(&[]),
        Err(DocumentRule::NotFrom(DocumentState::Cleared)),
        "that takes a release"
    );
}

#[test]
fn a_sheet_is_put_right_until_the_paper_is_cleared() {
    let to = |symbol: &str, languages: &[&str]| Document {
        body: Id::new(99),
        symbol: symbol.to_owned(),
        title: "Workplan".to_owned(),
        languages: languages.iter().map(|code| tongue(code)).collect(),
        version: 7,
        ..paper()
    };
    let same = paper().symbol;
    let changed = paper().change(to("CC/26/08", &["en", "ja"]), &[file("en")]).expect("it is a draft");
    assert_eq!((changed.symbol.as_str(), changed.title.as_str()), ("CC/26/08", "Workplan"));
    assert_eq!((changed.body, changed.version), (paper().body, 1), "body and version stay");
    let check = |state, to: Document, expect| {
        let given = Document { state, ..paper() }.change(to, &[file("en"), file("fr")]);
        assert_eq!(given.map(|_| ()), expect, "{state:?}");
    };
    let (draft, sent) = (DocumentState::Draft, DocumentState::InTranslation);
    check(draft, to(&same, &["en"]), Err(DocumentRule::LanguageHasFile(tongue("fr"))));
    check(draft, to(&same, &["fr"]), Err(DocumentRule::OriginalMissing));
    check(sent, to(&same, &["en", "fr", "ja"]), Ok(()));
    check(sent, to("CC/26/08", &["en", "fr"]), Err(DocumentRule::SymbolFixed));
    let cleared = DocumentState::Cleared;
    check(cleared, to(&same, &["en", "fr"]), Err(DocumentRule::NotFrom(cleared)));
}

#[test]
fn a_revision_follows_the_one_before_and_links_point_to_the_original() {
    let link = |kind, n| Chain { kind, n, parent: DocumentId::new(1) };
    let rev = |n| link(ChainKind::Revision, n);
    let check =
        |chain, parent, siblings: &[Chain], expect| assert_eq!(check_chain(chain, parent, siblings), expect);
    check(rev(1), None, &[], Ok(()));
    check(rev(2), None, &[], Err(DocumentRule::RevisionMissing(1)));
    check(rev(2), None, &[rev(1)], Ok(()));
    check(rev(1), None, &[rev(1)], Err(DocumentRule::LinkTaken(1)));
    check(rev(0), None, &[], Err(DocumentRule::RevisionMissing(0)));
    check(link(ChainKind::Corrigendum, 3), None, &[], Ok(()));
    check(link(ChainKind::Addendum, 1), Some(rev(1)), &[], Err(DocumentRule::ParentIsLink));
    assert_eq!(next_link(ChainKind::Revision, &[rev(1), rev(2), link(ChainKind::Addendum, 7)]), 3);
}

#[test]
fn before_release_no_name_says_what_a_paper_is() {
    let paper = paper();
    let before = paper.file_name(&file("fr"), DocumentState::Cleared);
    assert!(!before.contains("CC") && before.ends_with("-fr.pdf"), "{before}");
    assert_eq!(paper.file_name(&file("fr"), DocumentState::Public), "CC-26-07-Rev.1-fr.pdf");
}

#[test]
fn nothing_of_an_uploaded_name_is_kept_but_a_known_ending() {
    let check = |name: &str, expect: &str| assert_eq!(ending_of(name), expect, "{name}");
    check("Draft.PDF", "pdf");
    check("a.docx", "docx");
    check("evil.html", "bin");
    check("evil.svg", "bin");
    check("../../x.pdf\u{0}.exe", "bin");
    check("", "bin");
    assert_eq!(media_of("bin"), "application/octet-stream");
    assert!(ENDINGS.iter().all(|(_, media)| !media.contains("html") && !media.contains("svg")));
}

#[test]
fn languages_go_by_code() {
    assert_eq!(tongue("FR").name(), "Français");
    assert_eq!(tongue("mah").name(), "MAH");
    for wrong in ["", "f", "fran", "f1", "<>"] {
        assert_eq!(Tongue::from_code(wrong), None, "{wrong}");
    }
}
