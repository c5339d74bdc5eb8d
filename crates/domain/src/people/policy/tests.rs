//! The table against its specification, its own promises, and stories with named people.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::PathBuf};

use super::*;
use crate::kernel::Day;

const HERE: OrganisationId = OrganisationId::new(1);
const THERE: OrganisationId = OrganisationId::new(2);
const FIJI: Scope = Scope::One(11);
const TONGA: Scope = Scope::One(12);

/// The abbreviations of the specification, in the order of [`Subject::ALL`].
const SHORT: [&str; 20] = [
    "anon", "obs", "don", "don2", "exp", "exp2", "prv", "tlr", "fp", "fp2", "del", "chr", "off", "off2",
    "fin", "hd", "adm", "aud", "sys", "org2",
];

fn shared() -> PathBuf {
    option_env!("TRELLIS_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from)
}

/// A table in the specification's notation: standing → (flags, subject → letters).
fn parse(text: &str) -> BTreeMap<String, (Vec<String>, BTreeMap<String, String>)> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let (head, rest) = line.split_once(':').expect("a line has a head");
            let mut flags = head.split('!').map(str::to_owned);
            let name = flags.next().expect("a head has a name");
            let letters = rest.split_whitespace().map(|pair| pair.split_once('=').expect("subject=LETTERS"));
            (name, (flags.collect(), letters.map(|(who, what)| (who.to_owned(), what.to_owned())).collect()))
        })
        .collect()
}

#[test]
fn every_decision_is_the_specifications() {
    let path = shared().join("permissions.matrix");
    let Ok(text) = fs::read_to_string(&path) else {
        println!("skipped: the specification of rights is not here ({})", path.display());
        return;
    };
    let specified = parse(&text);
    let named: BTreeMap<String, Standing> =
        Standing::ALL.iter().map(|standing| (standing.name(), *standing)).collect();
    assert_eq!(named.keys().collect::<Vec<_>>(), specified.keys().collect::<Vec<_>>(), "the same lines");
    let mut decisions = 0;
    for (name, (flags, letters)) in &specified {
        let standing = named[name];
        assert_eq!(&flags_of(standing), flags, "{name}");
        for (subject, short) in Subject::ALL.into_iter().zip(SHORT) {
            let letters = letters.get(short).map_or("-", String::as_str);
            for right in Right::ALL {
                let expected = letters.contains(right.letter());
                assert_eq!(standing.rights(subject).has(right), expected, "{name}: {short} {right:?}");
                decisions += 1;
            }
        }
    }
    assert_eq!(decisions, 21_200);
}

fn flags_of(standing: Standing) -> Vec<String> {
    let short = |flag: &Flag| match flag {
        Flag::Embargoed => "emb",
        Flag::MembersOwn => "own",
        Flag::FourEyes => "4",
        Flag::Final => "end",
        Flag::Public => "pub",
        Flag::NoContent => "adm",
    };
    standing.row().flags.iter().map(|flag| short(flag).to_owned()).collect()
}

#[test]
fn flags_keep_their_word() {
    use Subject::{Administrator, Auditor, Donor, FocalPoint, Head, Observer, Officer, OtherDonor};
    for standing in Standing::ALL.iter().copied() {
        let (name, learns) = (standing.name(), |who| standing.rights(who).has(Right::Learn));
        if standing.is(Flag::Public) {
            assert!(learns(Subject::Public), "{name}: the public learns of it");
        }
        if standing.is(Flag::Embargoed) {
            let others =
                [Subject::Public, Observer, Donor, OtherDonor, Subject::OtherFocalPoint, Subject::Delegate];
            assert!(!others.into_iter().any(learns), "{name}: nobody outside learns of it before its time");
        }
        if standing.is(Flag::MembersOwn) {
            let others = Subject::ALL.into_iter().filter(|who| *who != FocalPoint);
            assert!(!others.into_iter().any(learns), "{name}: only the Member knows of it");
        }
        if standing.is(Flag::NoContent) {
            let content = [FocalPoint, Subject::Expert, Officer, Subject::Chair, Donor];
            assert!(!content.into_iter().any(learns), "{name}: accounts are no programme's business");
        } else if !standing.is(Flag::Public)
            && !matches!(standing, Standing::File(_) | Standing::SubjectRequest(_))
        {
            assert!(!learns(Administrator), "{name}: an administrator of accounts reads no content");
        }
        assert_eq!(
            standing.rights(Subject::Stranger),
            Rights::NONE,
            "{name}: another organisation is the public"
        );
        let writes = [Right::Create, Right::Edit, Right::Move, Right::Withdraw];
        assert!(
            !writes.into_iter().any(|right| standing.rights(Auditor).has(right)),
            "{name}: an auditor only reads"
        );
        assert!(
            !standing.rights(Head).has(Right::Create)
                || matches!(standing, Standing::Grant(_) | Standing::Export(_)),
            "{name}: the head of the secretariat clears, others draft"
        );
    }
}

fn grant(office: Office, scope: Scope) -> Grant {
    Grant { office, scope, from: Day::constant(2020, 1, 1), until: None }
}

fn about(standing: impl Into<Standing>, concerns: &[Scope]) -> Matter<'_> {
    Matter { organisation: HERE, standing: standing.into(), concerns, made_by: None }
}

fn holder(grants: &[Grant]) -> Bearer<'_> {
    Bearer::Holder { organisation: HERE, grants }
}

#[test]
fn a_deficiency_is_between_the_member_and_the_secretariat_until_the_body_sits() {
    let (mere, sione) = ([grant(Office::FocalPoint, FIJI)], [grant(Office::FocalPoint, TONGA)]);
    let notified = about(Deficiency::Notified, &[FIJI]);
    assert_eq!(decide(holder(&mere), None, Right::Read, &notified), Ok(()));
    assert_eq!(decide(holder(&mere), None, Right::Edit, &notified), Err(Refused::NotYours(Right::Edit)));
    assert_eq!(decide(holder(&sione), None, Right::Read, &notified), Err(Refused::Hidden));
    let before = about(Deficiency::BeforeCommittee, &[FIJI]);
    assert_eq!(decide(holder(&sione), None, Right::Read, &before), Ok(()));
    assert_eq!(
        decide(holder(&sione), None, Right::ReadProtected, &before),
        Err(Refused::NotYours(Right::ReadProtected))
    );
}

#[test]
fn several_offices_add_up_and_end_on_their_day() {
    let both = [grant(Office::Donor, Scope::One(5)), grant(Office::Expert, Scope::One(6))];
    let agreed = about(Mission::Agreed, &[Scope::One(5), Scope::One(6)]);
    assert_eq!(rights(holder(&both), &agreed).to_string(), "LRPMT");
    let term = Grant { until: Some(Day::constant(2021, 6, 30)), ..grant(Office::Chair, Scope::Organisation) };
    assert!(term.holds(Day::constant(2021, 6, 30)) && !term.holds(Day::constant(2021, 7, 1)));
}

#[test]
fn who_drafted_a_paper_does_not_release_it() {
    let (ana, ben) = (PersonId::new(1), PersonId::new(2));
    let grants = [grant(Office::Head, Scope::Organisation)];
    let cleared = Matter { made_by: Some(ana), ..about(Document::Cleared, &[]) };
    assert_eq!(decide(holder(&grants), Some(ana), Right::Move, &cleared), Err(Refused::NeedsAnother));
    assert_eq!(decide(holder(&grants), Some(ben), Right::Move, &cleared), Ok(()));
}

#[test]
fn another_organisation_is_the_public() {
    let grants = [grant(Office::Officer, Scope::Organisation)];
    let stranger = Bearer::Holder { organisation: THERE, grants: &grants };
    for standing in Standing::ALL.iter().copied() {
        let matter = about(standing, &[]);
        assert_eq!(rights(stranger, &matter), rights(Bearer::Anybody, &matter), "{}", standing.name());
    }
}

#[test]
fn a_list_reaches_what_single_decisions_allow() {
    let scopes = [Scope::Organisation, FIJI, TONGA];
    let offices = [
        Office::Observer,
        Office::Donor,
        Office::Expert,
        Office::Provider,
        Office::Translator,
        Office::FocalPoint,
        Office::Delegate,
        Office::Chair,
        Office::Officer,
        Office::Finance,
        Office::Head,
        Office::Administrator,
        Office::Auditor,
    ];
    for standing in Standing::ALL.iter().copied() {
        for (office, scope) in offices.into_iter().flat_map(|office| scopes.map(|scope| (office, scope))) {
            let grants = [grant(office, scope)];
            for right in Right::ALL {
                let reach = reach(holder(&grants), right, HERE, standing);
                for concerns in [&[][..], &[FIJI], &[TONGA], &[FIJI, TONGA]] {
                    let listed = reach.covers(concerns);
                    let allowed = rights(holder(&grants), &about(standing, concerns)).has(right);
                    assert_eq!(
                        listed,
                        allowed,
                        "{} {office:?} {scope:?} {right:?} {concerns:?}",
                        standing.name()
                    );
                }
            }
        }
    }
}

/// A table a lawyer can read; it changes only on purpose.
#[test]
fn the_whole_table_can_be_read() {
    let mut table = String::new();
    for standing in Standing::ALL.iter().copied() {
        let flags: String = standing.row().flags.iter().map(|flag| format!(" ({flag:?})")).collect();
        writeln!(table, "{}{flags}", standing.name()).expect("a string takes all");
        for (subject, rights) in standing.row().rights {
            let words: Vec<_> = Right::ALL.into_iter().filter(|right| rights.has(*right)).collect();
            writeln!(table, "    {subject:?}: {words:?}").expect("a string takes all");
        }
    }
    if table != include_str!("rights.txt") {
        let path = std::env::temp_dir().join("rights.txt");
        fs::write(&path, &table).expect("the temporary folder can be written");
        panic!("the table changed; if on purpose, take {} for policy/rights.txt", path.display());
    }
}
