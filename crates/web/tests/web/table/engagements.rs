//! What is noted of the conversation with a Member: for the secretariat alone, and shared with the Member.

use trellis_domain::people::policy::{Right, Standing, Thread};

use super::{Door, Known, Line, Scene, Way, Whose, form, hold, list};
use crate::{site::AMINA, stage::Stage};

/// What was said in the contact.
const SAID: &str = "Three inspectors would come.";

/// A door of something that a list may show to whoever may not read it: an auditor knows that there is an engagement.
const fn listed(door: Door) -> Door {
    Door { known: Known::Listed, ..door }
}

const fn shows(right: Right, at: &'static str, mark: &'static str) -> Door {
    Door { right, way: Way::List { at, mark, whose: Whose::Own }, known: Known::Listed }
}

/// The words of a contact that is complete but for its day.
const INTERNAL: &[(&str, &str)] = &[("circle", "internal")];

pub(super) const LINES: &[Line] = &[
    Line {
        standing: Standing::Thread(Thread::Internal),
        doors: &[
            list("/engagements", "/engagements/{engagement}", Whose::Own),
            list("/api/v1/engagements", "{engagement}", Whose::Own),
            shows(Right::Read, "/engagements/{engagement}", SAID),
            shows(Right::Read, "/api/v1/engagements/{engagement}", SAID),
            shows(Right::History, "/engagements/{engagement}", "id=\"history\""),
            listed(form(Right::Edit, "/engagements/{engagement}/stakeholders")),
            listed(form(Right::Withdraw, "/engagements/{engagement}/closing")),
            Door {
                right: Right::Comment,
                way: Way::Form("/engagements/{engagement}/contacts", INTERNAL),
                known: Known::Listed,
            },
            Door {
                right: Right::Create,
                way: Way::Form("/engagements", &[("member", "FI"), ("circle", "internal")]),
                known: Known::Nothing,
            },
        ],
        closed: &[],
        indoors: false,
    },
    Line {
        standing: Standing::Thread(Thread::WithMember),
        doors: &[
            shows(Right::Read, "/engagements/{engagement}", SAID),
            shows(Right::Read, "/api/v1/engagements/{engagement}", SAID),
        ],
        // An engagement that something is shared of is still known by its internal line, so that its doors cannot tell the
        // two apart; the stories of engagements do.
        closed: &[
            (Right::Learn, "the engagement is known by its internal line, too"),
            (Right::Create, "the form is that of the engagement"),
            (Right::Comment, "the form is that of the engagement"),
            (Right::History, "the history is that of the engagement"),
            (Right::Edit, "what was said stays as it was said"),
            (Right::Move, "nothing leads on from what was said"),
        ],
        indoors: false,
    },
];

async fn engagement_in(stage: &mut Stage, state: Thread) -> Scene {
    let circle = match state {
        Thread::Internal => "internal",
        Thread::WithMember => "with-member",
    };
    let fields = [("member", "FI"), ("purpose", "Vessel monitoring"), ("circle", circle)];
    let page = stage.done(AMINA, "/engagements?form=engagement", "/engagements", &fields).await;
    let contact = [("circle", circle), ("channel", "visit"), ("text", SAID)];
    stage.done(AMINA, &format!("{page}?form=contact"), &format!("{page}/contacts"), &contact).await;
    vec![("{engagement}", page.rsplit('/').next().unwrap().to_owned())]
}

#[tokio::test]
async fn s1_15_what_is_noted_of_a_member_is_read_as_the_table_says() {
    hold(LINES.iter(), async |stage, standing| match standing {
        Standing::Thread(state) => engagement_in(stage, state).await,
        other => panic!("{other:?} is no thread"),
    })
    .await;
}
