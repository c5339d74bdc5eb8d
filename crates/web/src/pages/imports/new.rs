//! Choosing the file to bring in, and whether it is a new plan or the newer version of one.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use maud::html;
use trellis_app::{
    Problem,
    plans::{PlanLine, import},
    problem::Kind as ProblemKind,
};

use super::{id, onward};
use crate::{
    Web,
    components::form::{self, Field, Kind, Wrong},
    error::{Failure, status},
    page::Page,
    pages::View,
    session::Visitor,
    upload::Upload,
};

/// The kinds of file a browser offers first.
const ACCEPT: &str = ".docx,.xlsx,.csv,text/csv";

/// The form as it stands.
pub(crate) struct NewImport {
    /// Plans it may be a newer version of: id and name.
    plans: Vec<(String, String)>,
    plan: String,
    wrong: Wrong,
}

impl View for NewImport {
    fn sample() -> Self {
        let plans = [("1", "Regional action plan for customs modernisation"), ("2", "Training programme")];
        Self {
            plans: plans.map(|(id, title)| (id.to_owned(), title.to_owned())).to_vec(),
            plan: "1".to_owned(),
            wrong: Wrong::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let file = Field {
            name: "file",
            label: words.say("import-file"),
            hint: Some(words.say("import-file-hint")),
            value: "",
            kind: Kind::File(ACCEPT),
        };
        let mut choices = vec![(String::new(), words.say("import-new-plan"))];
        choices.extend(self.plans.iter().map(|(id, title)| {
            (id.clone(), words.say_with("import-newer-of", &[("plan", title.as_str().into())]))
        }));
        let plan = Field {
            name: "plan",
            label: words.say("import-as"),
            hint: Some(words.say("import-as-hint")),
            value: &self.plan,
            kind: Kind::Choice(&choices),
        };
        let main = html! {
            (self.wrong.summary(words, &[&file, &plan]))
            p.lead { (words.say("import-lead")) }
            form.sheet method="post" action="/imports" enctype="multipart/form-data" {
                (form::token(visitor))
                (form::field(&file, &self.wrong))
                @if !self.plans.is_empty() { (form::field(&plan, &self.wrong)) }
                button.button { (words.say("import-look")) }
            }
            p.fine { (words.say("import-nothing-yet")) }
        };
        Page::new(words.say("import-title"))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned())])
            .main(main)
            .failed(self.wrong.is_any())
    }
}

impl NewImport {
    fn of(lines: Vec<PlanLine>, plan: &str, wrong: Wrong) -> Self {
        let plans = lines.into_iter().map(|line| (line.plan.id.to_string(), line.title)).collect();
        Self { plans, plan: plan.to_owned(), wrong }
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let lines = import::choices(&web.house, visitor.actor()).await?;
    let plan = visitor.address.value("plan").unwrap_or_default();
    Ok(NewImport::of(lines, plan, Wrong::default()).page(&visitor).answer(&visitor))
}

pub(super) async fn submit(
    State(web): State<Web>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let plan = upload.field("plan").to_owned();
    let into = if plan.is_empty() { None } else { Some(id(&plan)?) };
    match import::upload(&web.house, actor, into, &upload.file_name, upload.file).await {
        Ok(draft) => Ok(onward(&web, &format!("/imports/{draft}"), None)),
        Err(problem) if comes_back(&problem) => {
            let lines = import::choices(&web.house, actor).await?;
            let code = status(problem.code.kind());
            let wrong = Wrong::of(&visitor.words, &problem);
            Ok(NewImport::of(lines, &plan, wrong).page(&visitor).answer_with(code, &visitor))
        }
        Err(problem) => Ok(Failure::from(problem).into_response()),
    }
}

/// Whether another file or other values may mend it, so that the form is shown again.
pub(super) fn comes_back(problem: &Problem) -> bool {
    matches!(problem.code.kind(), ProblemKind::Invalid | ProblemKind::Unreadable | ProblemKind::Conflict)
}
