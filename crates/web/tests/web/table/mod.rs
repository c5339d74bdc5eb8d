//! The table of rights over HTTP: for each line that has a room, which door stands for which letter, and one loop that
//! asks at every door as every kind of person and compares the answer with the line.
//!
//! `assessments` · `engagements` (threads) · `experts` · `files` · `findings` · `initiatives` · `missions` · `papers` (documents, decisions,
//! releases) · `people` (accounts, offices, keys, the log, settings) · `plans` · `proposals` · `requests` · `surveys` · `trainings`. A
//! letter
//! that a line gives to anybody needs a door here, or a reason why it has none; a resource without any door is in
//! [`TO_COME`]. The decisions themselves are the domain's test.

mod assessments;
mod datasets;
mod engagements;
mod experts;
mod files;
mod findings;
mod initiatives;
mod missions;
mod papers;
mod people;
mod plans;
mod proposals;
mod requests;
mod surveys;
mod trainings;

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use trellis_domain::people::policy::{Plan, Right, Rights, Standing, Subject};

use crate::{
    site::{
        ADMINISTRATOR, AMINA, AUDITOR, Answer, CHAIR, DRAFTER, FIJIAN, FINANCE, HEAD, SAMOAN, STRANGER, Site,
    },
    stage::{ABSENT, DELEGATE, DONOR, EXPERT, OBSERVER, PROVIDER, Stage, TRANSLATOR, file_form, steady},
};

/// Who asks, and how that person stands to what concerns the committee or nothing in particular; "" is the public.
const PEOPLE: [(&str, Subject); 17] = [
    ("", Subject::Public),
    (OBSERVER, Subject::Observer),
    (DONOR, Subject::OtherDonor),
    (EXPERT, Subject::OtherExpert),
    // A provider that is not assigned is the public.
    (PROVIDER, Subject::Public),
    (TRANSLATOR, Subject::Translator),
    (FIJIAN, Subject::OtherFocalPoint),
    (SAMOAN, Subject::OtherFocalPoint),
    (DELEGATE, Subject::Delegate),
    (CHAIR, Subject::Chair),
    (AMINA, Subject::Officer),
    (DRAFTER, Subject::OtherOfficer),
    (FINANCE, Subject::Finance),
    (HEAD, Subject::Head),
    (ADMINISTRATOR, Subject::Administrator),
    (AUDITOR, Subject::Auditor),
    (STRANGER, Subject::Stranger),
];

/// Resources that have no room yet: their lines are held by the domain's test alone.
const TO_COME: [&str; 4] = [
    "budget",
    "pledge",
    "subject_request",
    // Kept on the command line, by whoever holds the machine.
    "backup",
];

/// A line of the table with its doors.
struct Line {
    standing: Standing,
    doors: &'static [Door],
    /// Letters that the line gives to somebody and that no door stands for, with the reason.
    closed: &'static [(Right, &'static str)],
    /// Whether the room is for people with an account: others are sent to sign in, whatever they ask for.
    indoors: bool,
}

/// Where a right is used. Addresses have `{names}` of what the scene put there.
struct Door {
    right: Right,
    way: Way,
    known: Known,
}

enum Way {
    /// A page, call or file that can be read.
    Page(&'static str),
    /// A list, and what stands in it where the thing does.
    List { at: &'static str, mark: &'static str, whose: Whose },
    /// A form that says too little: whoever may is told what is missing, or that the state does not allow it.
    Form(&'static str, &'static [(&'static str, &'static str)]),
    /// The form that puts a file in, without saying which.
    File(&'static str),
    /// A form without fields, which is done at once.
    Button(&'static str),
}

/// Whose things a list shows.
#[derive(PartialEq)]
enum Whose {
    /// Everybody's.
    All,
    /// The own organisation's; the public is shown all.
    Own,
}

/// What tells somebody who is refused that there is something.
enum Known {
    /// That the thing may be read.
    Itself,
    /// That a list may show it, to whoever may not read it as well.
    Listed,
    /// That something else may be read on which it would be made.
    On(Standing),
    /// To make something new is not to touch what exists.
    Nothing,
}

const fn page(at: &'static str) -> Door {
    Door { right: Right::Read, way: Way::Page(at), known: Known::Itself }
}

const fn list(at: &'static str, mark: &'static str, whose: Whose) -> Door {
    Door { right: Right::Learn, way: Way::List { at, mark, whose }, known: Known::Itself }
}

const fn form(right: Right, at: &'static str) -> Door {
    Door { right, way: Way::Form(at, &[]), known: Known::Itself }
}

const fn button(right: Right, at: &'static str) -> Door {
    Door { right, way: Way::Button(at), known: Known::Itself }
}

/// What a scene put there: names of the doors' addresses, and what they stand for.
type Scene = Vec<(&'static str, String)>;

fn filled(template: &str, scene: &Scene) -> String {
    scene.iter().fold(template.to_owned(), |text, (name, value)| text.replace(name, value))
}

/// The same address of something that is not there; the same address where it names nothing.
fn absent(template: &str, scene: &Scene) -> String {
    scene.iter().fold(template.to_owned(), |text, (name, _)| text.replace(name, ABSENT))
}

impl Line {
    /// How a person stands to what this line is about, where it is not what [`PEOPLE`] says: a draft has its officer, a plan
    /// in force the Members of its set, a report is about Fiji and no committee, a finding, a request, a response, an initiative and a
    /// mission about Fiji, on which one expert goes; Fiji nominated that expert; to
    /// its people a training is open.
    fn stands(&self, who: &str, subject: Subject) -> Subject {
        match (who, self.standing) {
            (DRAFTER, Standing::Plan(Plan::Draft)) => Subject::Officer,
            (FIJIAN | SAMOAN, Standing::Plan(Plan::Adopted)) => Subject::FocalPoint,
            (
                FIJIAN,
                Standing::Indicator(_)
                | Standing::Deficiency(_)
                | Standing::Request(_)
                | Standing::Response(_)
                | Standing::Initiative(_)
                | Standing::Training(_)
                | Standing::Participant(_)
                | Standing::Expert(_)
                | Standing::Match(_)
                | Standing::Thread(_),
            ) => Subject::FocalPoint,
            (EXPERT, Standing::Expert(_) | Standing::Match(_)) => Subject::Expert,
            (FIJIAN, Standing::Mission(_) | Standing::MissionReport(_) | Standing::Evaluation(_)) => {
                Subject::FocalPoint
            }
            (EXPERT, Standing::Mission(_) | Standing::MissionReport(_) | Standing::Evaluation(_)) => {
                Subject::Expert
            }
            (DELEGATE, Standing::Mission(_) | Standing::MissionReport(_) | Standing::Evaluation(_)) => {
                Subject::Public
            }
            (DELEGATE, Standing::Indicator(_)) => Subject::Public,
            _ => subject,
        }
    }

    fn rights(&self, subject: Subject) -> Rights {
        self.standing.rights(subject).or(self.standing.rights(Subject::Public))
    }
}

/// Asks at every door of the lines as everybody. `set` puts a thing of a standing on the stage.
async fn hold<'l>(lines: impl Iterator<Item = &'l Line>, set: impl AsyncFn(&mut Stage, Standing) -> Scene) {
    let mut stage = Stage::set().await;
    for line in lines {
        let scene = set(&mut stage, line.standing).await;
        for (who, subject) in PEOPLE {
            let subject = line.stands(who, subject);
            let rights = line.rights(subject);
            let mut pressed = Vec::new();
            let site = stage.by(who).await;
            let mut asked = Asked { who, subject, line, scene: &scene, token: token(site, who).await };
            for door in line.doors {
                // What a stranger makes, the own organisation has: that is no matter of this one's.
                if who == STRANGER && matches!(door.known, Known::Nothing) {
                    continue;
                }
                match (&door.way, rights.has(door.right)) {
                    (Way::Button(_), true) => pressed.push(door),
                    (_, may) => asked.at(site, door, rights, may).await,
                }
            }
            // What is done at once is done to a thing of its own, so that the next finds all as it was.
            for door in pressed {
                let scene = set(&mut stage, line.standing).await;
                let site = stage.by(who).await;
                let mut asked = Asked { who, subject, line, scene: &scene, token: token(site, who).await };
                asked.at(site, door, rights, true).await;
            }
        }
    }
}

/// A token of any page that this person has.
async fn token(site: &mut Site, who: &str) -> String {
    site.get(if who.is_empty() { "/sign-in" } else { "/account" }).await.token()
}

/// One person before a line.
struct Asked<'a> {
    who: &'static str,
    subject: Subject,
    line: &'a Line,
    scene: &'a Scene,
    token: String,
}

impl Asked<'_> {
    async fn at(&mut self, site: &mut Site, door: &Door, rights: Rights, may: bool) {
        let case =
            format!("{:?} {} ({:?} {}) at ", self.subject, self.who, door.right, self.line.standing.name());
        match &door.way {
            Way::Page(at) => {
                let address = filled(at, self.scene);
                let answer = site.get(&address).await;
                if may {
                    assert_eq!(answer.status, StatusCode::OK, "{case}{address}");
                } else {
                    let nothing = site.get(&absent(at, self.scene)).await;
                    self.is_refused(&answer, &nothing, door, rights, &format!("{case}{address}"));
                }
            }
            Way::List { at, mark, whose } => {
                let mark = filled(mark, self.scene);
                let answer = site.get(&filled(at, self.scene)).await;
                let shown = may && (*whose == Whose::All || self.who != STRANGER);
                assert_eq!(answer.text.contains(&mark), shown, "{case}{at}: {}", answer.text);
            }
            Way::Form(at, _) | Way::File(at) | Way::Button(at) => {
                let address = filled(at, self.scene);
                let answer = self.sent(site, door, &address).await;
                let case = format!("{case}POST {address}");
                if may {
                    let heard = match door.way {
                        Way::Button(_) => {
                            matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::OK)
                        }
                        _ => matches!(answer.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT),
                    };
                    assert!(heard && !leads_to_sign_in(&answer), "{case}: {} {}", answer.status, answer.text);
                } else {
                    let nothing = self.sent(site, door, &absent(at, self.scene)).await;
                    self.is_refused(&answer, &nothing, door, rights, &case);
                }
            }
        }
    }

    async fn sent(&self, site: &mut Site, door: &Door, address: &str) -> Answer {
        match &door.way {
            Way::Form(_, fields) => {
                let fields: Vec<_> =
                    std::iter::once(&("form_token", self.token.as_str())).chain(*fields).copied().collect();
                site.post(address, &fields).await
            }
            Way::File(_) => {
                let request = Request::post(address)
                    .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
                    .body(Body::from(file_form(&self.token, "", "")));
                site.send(request.unwrap()).await
            }
            _ => site.post(address, &[("form_token", &self.token)]).await,
        }
    }

    /// Refused as the line says: like what is not there, or with a reason where the person may know of it.
    fn is_refused(&self, answer: &Answer, nothing: &Answer, door: &Door, rights: Rights, case: &str) {
        let knows = match door.known {
            Known::Itself => rights.has(Right::Read),
            Known::Listed => rights.has(Right::Learn),
            Known::Nothing => true,
            Known::On(standing) => {
                standing.rights(self.subject).or(standing.rights(Subject::Public)).has(Right::Read)
            }
        };
        // Nobody's files are taken in, whatever they are for.
        let indoors =
            self.line.indoors || matches!(door.known, Known::Nothing) || matches!(door.way, Way::File(_));
        if self.who.is_empty() && indoors {
            assert!(leads_to_sign_in(answer), "{case}: {} {}", answer.status, answer.text);
        } else if knows {
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{case}: {}", answer.text);
        } else {
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{case}: {}", answer.text);
            let (mut here, mut there) = (steady(answer, ABSENT), steady(nothing, ABSENT));
            for (_, value) in self.scene {
                here.2 = here.2.replace(value, "ID");
                there.2 = there.2.replace(value, "ID");
            }
            assert_eq!(here, there, "{case}: as if it were not there");
        }
    }
}

/// Nobody is signed in: asked to, on a page of its own or at once.
fn leads_to_sign_in(answer: &Answer) -> bool {
    answer.status == StatusCode::UNAUTHORIZED
        || answer.headers.get(header::LOCATION).is_some_and(|to| to.to_str().unwrap().starts_with("/sign-in"))
}

#[test]
fn every_letter_of_a_room_that_exists_has_a_door_or_a_reason() {
    let lines: Vec<&Line> = [
        assessments::LINES,
        datasets::LINES,
        engagements::LINES,
        experts::LINES,
        files::LINES,
        findings::LINES,
        initiatives::LINES,
        missions::LINES,
        papers::LINES,
        people::LINES,
        plans::LINES,
        proposals::LINES,
        requests::LINES,
        surveys::LINES,
        trainings::LINES,
    ]
    .into_iter()
    .flatten()
    .collect();
    for line in &lines {
        let name = line.standing.name();
        for right in Right::ALL {
            let given = Subject::ALL.into_iter().any(|who| line.standing.rights(who).has(right));
            let has_door = line.doors.iter().any(|door| door.right == right);
            let is_closed = line.closed.iter().any(|(closed, _)| *closed == right);
            assert!(!(has_door && is_closed), "{name} {}: a door and a reason for none", right.letter());
            assert_eq!(given && !has_door, is_closed, "{name} {}", right.letter());
        }
    }
    let held: BTreeSet<String> = lines.iter().map(|line| line.standing.name()).collect();
    let mut resources_to_come = BTreeSet::new();
    for standing in Standing::ALL {
        let name = standing.name();
        let resource = name.split('.').next().unwrap().to_owned();
        match TO_COME.contains(&resource.as_str()) {
            true => _ = resources_to_come.insert(resource),
            false => assert!(held.contains(&name) || plans::NOT_REACHED.contains(&name.as_str()), "{name}"),
        }
    }
    assert_eq!(resources_to_come.len(), TO_COME.len(), "a resource of this list is gone or has a room");
}
