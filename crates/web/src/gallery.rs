//! Every page with sample data: for the test that renders them all, and for looking at them without a database.
//!
//! A page that is not here is not tested in four languages; add it with its [`View`].

use axum::{Router, extract::Path, response::Html, routing::get};
use maud::html;
use trellis_app::people::{SignedIn, Through, sessions::SessionId, settings::Names};
use trellis_domain::{
    kernel::Language,
    people::{
        Organisation, OrganisationId, Person, PersonId,
        policy::{Grant, Office},
    },
};

use crate::{
    headers,
    pages::{
        View, asks,
        audit::Audit,
        desk::Desk,
        imports::{new::NewImport, preview::Preview},
        indicators::{
            kpi::Kpi,
            report::{Report, Reporter},
            reported::Reported,
            sample::{Choosing, Compound, Frequency, Recording},
        },
        kept::{
            receipts::{OneReceipt, Receipts},
            waiting::Waiting,
        },
        meetings::{
            acts::Acts,
            bodies::{Bodies, OneBody},
            calendar::Calendar,
            consultations::{Consultations, OneRound},
            deadlines::OneDeadline,
            decisions::{Decisions, NewDecision},
            decisions_one::OneDecision,
            documents::Documents,
            documents_one::OneDocument,
            documents_sheet::{ChangedDocument, DocumentSheet},
            list::Meetings,
            meeting::Meeting,
        },
        members::{
            add::Add,
            capacity::Capacity,
            engagements::{list::Engagements, one::One as OneEngagement},
            list,
            member::Member,
            of_plan::Members,
            partners::Partners,
        },
        missions::{
            self, assistance::Assistance, calendar::Calendar as MissionYear, evaluation::OneEvaluation,
            follow_ups::FollowUps, lessons::Lessons, list::List as MissionList, new::NewMission,
            one::One as OneMission, report::OneReport, reports::ReportList, trainings,
        },
        needs::{
            findings::{import::Import, list::List, new::NewFinding, one::One},
            gaps::Needs,
            import::ScoresImport,
            list::Assessments,
            matrix::NeedsMatrix,
            need::OneNeed,
            one::OneAssessment,
            score::OneScore,
        },
        papers::Papers,
        people::{
            account::{Account, Once},
            code::Code,
            erasing::Erasing,
            invitation::Invitation,
            list::People,
            provider::Provider,
            second_step::SetUp,
            settings::Settings,
            sign_in::SignIn,
            welcome::Welcome,
        },
        plans::{
            action::Action,
            board::Board,
            cycle::{Cycle, review::Review},
            datasets,
            dropped::{DroppedAction, DroppedKpi},
            list::Plans,
            partners::PartnersInActions,
            registers::{
                appraisals::Appraisals, comments::Comments, coverage::Coverage, family::Family,
                guidance::Guidance, mandates::Mandates, steps::Steps, terms::Terms,
            },
        },
        requests::{
            accepted::Accepted,
            held::Held,
            list::List as Requests,
            new::{NewLetter, NewRequest},
            one::One as OneRequest,
            volumes::Volumes,
        },
        results, roster,
        site::accessibility::Accessibility,
        surveys,
    },
    session::Visitor,
    statics,
};

mod parts;

/// One page of the gallery.
pub struct Sample {
    /// Its name in the gallery.
    pub name: &'static str,
    signed_in: bool,
    render: fn(&Visitor) -> String,
}

impl Sample {
    const fn of<V: View>(name: &'static str, signed_in: bool) -> Self {
        Self { name, signed_in, render: |visitor| V::sample().page(visitor).render(visitor).into_string() }
    }

    /// The page in a language, as HTML.
    pub fn render(&self, language: Language) -> String {
        let who = self.signed_in.then(|| officer(language));
        (self.render)(&Visitor::sample(language, who, "/gallery"))
    }
}

/// Every page.
pub const SAMPLES: &[Sample] = &[
    Sample::of::<Plans>("plans", true),
    Sample::of::<Plans>("plans-public", false),
    Sample::of::<Board>("board", true),
    Sample::of::<Action>("action", true),
    Sample::of::<DroppedAction>("action-dropped", true),
    Sample::of::<DroppedKpi>("kpi-dropped", false),
    Sample::of::<Cycle>("cycle", true),
    Sample::of::<Review>("cycle-review", true),
    Sample::of::<Mandates>("mandates", true),
    Sample::of::<Terms>("terms", true),
    Sample::of::<Family>("family", true),
    Sample::of::<Comments>("comments", true),
    Sample::of::<Guidance>("guidance", true),
    Sample::of::<Steps>("steps", true),
    Sample::of::<Coverage>("coverage", true),
    Sample::of::<Appraisals>("appraisals", true),
    Sample::of::<datasets::List>("datasets", true),
    Sample::of::<datasets::One>("dataset", true),
    Sample::of::<Kpi>("kpi", true),
    Sample::of::<Frequency>("kpi-frequency", false),
    Sample::of::<Compound>("kpi-compound", true),
    Sample::of::<Recording>("kpi-record", true),
    Sample::of::<Choosing>("kpi-measure", true),
    Sample::of::<Reported>("reported", true),
    Sample::of::<Report>("report", true),
    Sample::of::<Reporter>("report-new", true),
    Sample::of::<Documents>("documents", true),
    Sample::of::<DocumentSheet>("document-new", true),
    Sample::of::<ChangedDocument>("document-sheet", true),
    Sample::of::<OneDocument>("document", true),
    Sample::of::<Decisions>("decisions", true),
    Sample::of::<NewDecision>("decision-new", true),
    Sample::of::<OneDecision>("decision", true),
    Sample::of::<Acts>("acts", true),
    Sample::of::<missions::initiatives::list::List>("initiatives", true),
    Sample::of::<missions::initiatives::new::NewInitiative>("initiative-new", true),
    Sample::of::<missions::initiatives::one::One>("initiative", true),
    Sample::of::<missions::agreements::List>("agreements", true),
    Sample::of::<missions::clusters::Grouped>("clusters", true),
    Sample::of::<missions::team::Team>("mission-team", true),
    Sample::of::<asks::answer::Answer>("ask", false),
    Sample::of::<asks::list::List>("asks", true),
    Sample::of::<asks::of_mission::Links>("ask-links", true),
    Sample::of::<missions::funding::List>("funding", true),
    Sample::of::<missions::funding::One>("opportunity", true),
    Sample::of::<missions::contributions::list::List>("asked-list", true),
    Sample::of::<missions::contributions::new::NewContribution>("asked-new", true),
    Sample::of::<missions::contributions::one::One>("asked-one", true),
    Sample::of::<missions::agreements::One>("agreement", true),
    Sample::of::<roster::list::List>("experts", true),
    Sample::of::<roster::new::Nomination>("nomination", true),
    Sample::of::<roster::one::One>("expert", true),
    Sample::of::<roster::on_file::File>("expert-on-file", true),
    Sample::of::<roster::proposals::list::List>("proposals", true),
    Sample::of::<roster::proposals::one::One>("proposal", true),
    Sample::of::<roster::proposals::supposed::Otherwise>("proposal-supposed", true),
    Sample::of::<roster::proposals::terms::TermsPage>("proposal-terms", true),
    Sample::of::<roster::support::list::List>("support-list", true),
    Sample::of::<roster::support::new::NewApplication>("support-new", true),
    Sample::of::<roster::support::one::One>("support-one", true),
    Sample::of::<roster::support::terms::FundPage>("support-terms", true),
    Sample::of::<roster::statistics::Use>("roster-use", true),
    Sample::of::<roster::service::Service>("service-record", true),
    Sample::of::<roster::service::Given>("contributions", true),
    Sample::of::<missions::appraisals::Said>("mission-appraisals", true),
    Sample::of::<missions::effort::EffortPage>("effort", true),
    Sample::of::<Engagements>("engagements", true),
    Sample::of::<OneEngagement>("engagement", true),
    Sample::of::<List>("findings", true),
    Sample::of::<NewFinding>("finding-new", true),
    Sample::of::<One>("finding", true),
    Sample::of::<Import>("findings-import", true),
    Sample::of::<Requests>("requests", true),
    Sample::of::<NewRequest>("request-new", true),
    Sample::of::<NewLetter>("request-received", true),
    Sample::of::<OneRequest>("request", true),
    Sample::of::<Volumes>("requests-volumes", true),
    Sample::of::<Assistance>("assistance", true),
    Sample::of::<Lessons>("lessons", true),
    Sample::of::<Accepted>("requests-published", true),
    Sample::of::<Held>("files", true),
    Sample::of::<MissionList>("missions", false),
    Sample::of::<NewMission>("mission-new", true),
    Sample::of::<OneMission>("mission", true),
    Sample::of::<MissionYear>("missions-calendar", true),
    Sample::of::<OneReport>("mission-report", false),
    Sample::of::<ReportList>("mission-reports", false),
    Sample::of::<FollowUps>("follow-ups", true),
    Sample::of::<OneEvaluation>("evaluation", true),
    Sample::of::<trainings::list::List>("trainings", true),
    Sample::of::<trainings::series::Series>("trainings-series", true),
    Sample::of::<trainings::new::NewTraining>("training-new", true),
    Sample::of::<trainings::one::One>("training", true),
    Sample::of::<trainings::participant::One>("participant", true),
    Sample::of::<trainings::import::Import>("participants-import", true),
    Sample::of::<missions::communities::List>("communities", true),
    Sample::of::<missions::communities::One>("community", true),
    Sample::of::<surveys::list::List>("surveys", true),
    Sample::of::<surveys::new::SurveyForm>("survey-new", true),
    Sample::of::<surveys::one::One>("survey", true),
    Sample::of::<surveys::results::Results>("survey-results", true),
    Sample::of::<surveys::import::Import>("survey-import", true),
    Sample::of::<surveys::given::Given>("responses", true),
    Sample::of::<surveys::response::One>("response", true),
    Sample::of::<surveys::Fill>("response-page", true),
    Sample::of::<results::form::One>("training-evaluation", true),
    Sample::of::<results::links::Links>("evaluation-links", true),
    Sample::of::<results::answer::Answer>("answer", false),
    Sample::of::<Member>("member", false),
    Sample::of::<Members>("members", true),
    Sample::of::<Meetings>("meetings", true),
    Sample::of::<Meeting>("meeting", true),
    Sample::of::<Bodies>("bodies", true),
    Sample::of::<OneBody>("body", false),
    Sample::of::<OneDeadline>("deadline", true),
    Sample::of::<Consultations>("consultations", true),
    Sample::of::<OneRound>("consultation", true),
    Sample::of::<Calendar>("calendar", true),
    Sample::of::<Assessments>("assessments", true),
    Sample::of::<OneAssessment>("assessment", true),
    Sample::of::<NeedsMatrix>("assessment-matrix", true),
    Sample::of::<Capacity>("member-capacity", true),
    Sample::of::<ScoresImport>("assessment-scores-import", true),
    Sample::of::<OneScore>("assessment-score", true),
    Sample::of::<Needs>("needs", true),
    Sample::of::<OneNeed>("need", true),
    Sample::of::<list::Members>("directory", true),
    Sample::of::<Add>("members-new", true),
    Sample::of::<Partners>("partners", true),
    Sample::of::<PartnersInActions>("partners-in-actions", true),
    Sample::of::<Settings>("settings", true),
    Sample::of::<Provider>("settings-provider", true),
    Sample::of::<Welcome>("welcome", false),
    Sample::of::<Desk>("desk", true),
    Sample::of::<Audit>("audit", true),
    Sample::of::<NewImport>("import-new", true),
    Sample::of::<Preview>("import-preview", true),
    Sample::of::<Papers>("papers", true),
    Sample::of::<Account>("account", true),
    Sample::of::<Once>("account-once", true),
    Sample::of::<SetUp>("second-step", true),
    Sample::of::<Code>("sign-in-code", false),
    Sample::of::<Invitation>("invitation", false),
    Sample::of::<People>("people", true),
    Sample::of::<Erasing>("person-erasure", true),
    Sample::of::<Receipts>("receipts", true),
    Sample::of::<OneReceipt>("receipt", true),
    Sample::of::<Waiting>("kept", true),
    Sample::of::<SignIn>("sign-in", false),
    Sample::of::<parts::WrongForm>("form-wrong", true),
    Sample::of::<Accessibility>("accessibility", false),
    Sample::of::<parts::Parts>("parts", true),
];

/// Serves the gallery at `/<language>/<name>`, with a list of all at `/`. Needs no database and keeps nothing.
pub fn router() -> Router {
    let list = html! {
        @for language in Language::ALL {
            p { @for sample in SAMPLES { a href={ "/" (language) "/" (sample.name) } { (language) " " (sample.name) } " · " } }
        }
    };
    let page = |Path((language, name)): Path<(String, String)>| async move {
        let language = language.parse().unwrap_or_default();
        let sample = SAMPLES.iter().find(|sample| sample.name == name);
        Html(sample.map_or_else(String::new, |sample| sample.render(language)))
    };
    Router::new()
        .route("/", get(|| async { Html(list.into_string()) }))
        .route("/{language}/{name}", get(page))
        .merge(statics::routes())
        .layer(headers::compression())
}

/// Somebody who reads this language.
fn officer(language: Language) -> SignedIn {
    let organisation = OrganisationId::new(1);
    SignedIn {
        person: Person {
            id: PersonId::new(2),
            organisation,
            name: "Amina Diallo".to_owned(),
            email: "amina@example.org".to_owned(),
            language,
        },
        organisation: Organisation {
            id: organisation,
            code: "lagoon".to_owned(),
            name: "Office for Customs Capacity, Lagoon Region".to_owned(),
            sample: true,
        },
        called: Names::default(),
        grants: vec![Grant::standing(Office::Officer)],
        through: Through::Session(SessionId::new(1), None),
    }
}
