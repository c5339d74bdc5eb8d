//! Papers of a plan: choosing one, and taking it away.
//!
//! The choice is a GET form, so that "the progress report of May, in French, as PDF" has an address. What a paper
//! says is `app::papers`' business.

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::documents,
    papers::{Format, Kind as Paper, Masthead, Order, Printed, formats, print},
    plans::live::live,
    problem::Form,
};
use trellis_domain::{
    kernel::{Day, Language},
    meetings::release::misses::Family,
};
use trellis_words::{Arg, Words};

use crate::{
    Web,
    address::Address,
    components::form::{self, Field, Kind, Wrong},
    error::Failure,
    headers::AnswerPolicy,
    page::Page,
    pages::{View, imports::id, meetings::watched},
    session::Visitor,
};

/// The lines of the masthead in the order of the form: parameter, and the key of its label.
const MASTHEAD: [(&str, &str); 9] = [
    ("symbol", "paper-symbol"),
    ("distribution", "paper-field-distribution"),
    ("date", "paper-date"),
    ("original_language", "paper-original-language"),
    ("meeting", "paper-meeting"),
    ("place_and_dates", "paper-place-and-dates"),
    ("agenda_item", "paper-field-agenda-item"),
    ("prepared_by", "paper-field-prepared-by"),
    ("action_requested", "paper-field-action-requested"),
];

/// Where the paper can be looked at before it is taken.
const FRAME_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; \
                            base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/plans/{id}/papers", get(show)).route("/plans/{id}/papers/{file}", get(take))
}

/// The choice as it stands.
pub(crate) struct Papers {
    plan: String,
    title: String,
    today: Day,
    /// In which it may be taken.
    formats: Vec<Format>,
    /// The page's own address: what is chosen so far.
    address: Address,
    wrong: Wrong,
}

impl View for Papers {
    fn sample() -> Self {
        let chosen =
            "/plans/7/papers?paper=progress&format=docx&language=en&as_at=2026-11-21&symbol=SC%2F12%2FDoc.4";
        Self {
            plan: "7".to_owned(),
            title: "Regional action plan for customs modernisation".to_owned(),
            today: Day::constant(2026, 11, 21),
            formats: Format::ALL.to_vec(),
            address: Address::read(chosen),
            wrong: Wrong::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let base = format!("/plans/{}", self.plan);
        let main = html! {
            @if self.is_chosen() && !self.wrong.is_any() { (self.ready(words)) }
            @else { p.lead { (words.say("paper-lead")) } }
            (self.choice(words))
        };
        Page::new(words.say("paper-title"))
            .kicker(crate::components::name::name(&self.title))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), (self.title.clone(), base)])
            .main(main)
            .failed(self.wrong.is_any())
    }
}

impl Papers {
    fn value(&self, name: &str) -> &str {
        self.address.value(name).unwrap_or_default()
    }

    fn is_chosen(&self) -> bool {
        self.address.value("paper").is_some()
    }

    fn choice(&self, words: &Words) -> Markup {
        let papers = [
            ("progress".to_owned(), words.say("paper-progress")),
            ("steps".to_owned(), words.say("steps-paper-title")),
            ("plan".to_owned(), words.say("paper-plan")),
        ];
        let formats: Vec<_> = self
            .formats
            .iter()
            .map(|format| (format.ending().to_owned(), format_word(words, *format)))
            .collect();
        let languages =
            Language::ALL.map(|language| (language.code().to_owned(), language.own_name().to_owned()));
        let own = words.language().code();
        let today = self.today.to_string();
        let paper = field(
            "paper",
            words.say("paper-which"),
            or(self.value("paper"), "progress"),
            Kind::Options(&papers),
        );
        let format = field(
            "format",
            words.say("paper-format"),
            or(self.value("format"), "docx"),
            Kind::Choice(&formats),
        );
        let language = field(
            "language",
            words.say("paper-language"),
            or(self.value("language"), own),
            Kind::Choice(&languages),
        );
        let as_at = Field {
            hint: Some(words.say("paper-as-at-hint")),
            ..field(
                "as_at",
                words.say("board-as-at"),
                or(self.value("as_at"), &today),
                Kind::Line("date", None),
            )
        };
        let lines: Vec<Field<'_>> = MASTHEAD
            .iter()
            .map(|(name, key)| {
                let kind =
                    if *name == "action_requested" { Kind::Lines(3) } else { Kind::Line("text", None) };
                field(name, words.say(key), self.value(name), kind)
            })
            .collect();
        let filled = lines.iter().any(|line| !line.value.is_empty());
        html! {
            (self.wrong.summary(words, &[&as_at]))
            form.sheet method="get" action={ "/plans/" (self.plan) "/papers" } {
                @for each in [&paper, &format, &language, &as_at] { (form::field(each, &self.wrong)) }
                details open[filled] {
                    summary { (words.say("paper-masthead")) }
                    p.hint { (words.say("paper-masthead-hint")) }
                    @for each in &lines { (form::field(each, &self.wrong)) }
                }
                p.deeds { button.button { (words.say("paper-make")) } }
            }
        }
    }

    /// The paper that was chosen, with links that take it and show it.
    fn ready(&self, words: &Words) -> Markup {
        let paper = or(self.value("paper"), "progress");
        let asked = or(self.value("format"), "docx");
        let format = if self.formats.iter().any(|format| format.ending() == asked) { asked } else { "docx" };
        let of = |ending: &str| {
            let mut address = Address::of(format!("/plans/{}/papers/{paper}.{ending}", self.plan));
            let names = MASTHEAD.iter().map(|(name, _)| *name).chain(["as_at", "language"]);
            for name in names {
                address = address.with(name, self.value(name));
            }
            address.href()
        };
        html! {
            section.sheet aria-labelledby="ready" {
                h2 #ready { (words.say("paper-ready")) }
                p { (self.said(words, paper, format)) }
                p.deeds {
                    a.button href=(of(format)) download[format != "html"] { (words.say("download")) }
                    @if format != "html" { a href=(of("html")) { (words.say("paper-preview")) } }
                }
                p.fine { (words.say("paper-share")) }
            }
        }
    }
}

impl Papers {
    /// What was chosen, so that nobody has to look it up in the form: paper, format and day.
    fn said(&self, words: &Words, paper: &str, format: &str) -> String {
        let paper = words.say(match paper {
            "plan" => "paper-plan",
            "steps" => "steps-paper-title",
            _ => "paper-progress",
        });
        let format =
            Format::from_ending(format).map_or_else(String::new, |format| format_word(words, format));
        let day = self.value("as_at").parse().unwrap_or(self.today);
        let args = [("paper", paper.into()), ("format", format.into()), ("day", Arg::from(day))];
        words.say_with("paper-chosen", &args)
    }
}

fn field<'a>(name: &'static str, label: String, value: &'a str, kind: Kind<'a>) -> Field<'a> {
    Field { name, label, hint: None, value, kind }
}

fn or<'a>(value: &'a str, otherwise: &'a str) -> &'a str {
    if value.is_empty() { otherwise } else { value }
}

fn format_word(words: &Words, format: Format) -> String {
    match format {
        Format::Docx => words.say("paper-docx"),
        Format::Pdf => words.say("paper-pdf"),
        Format::Xlsx => words.say("paper-xlsx"),
        Format::Html => words.say("paper-html"),
        Format::Csv => words.say("paper-csv"),
    }
}

async fn show(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let live = live(&web.house, visitor.actor(), id(&plan)?).await?;
    let wrong = day(&visitor.address).err().map(|problem| Wrong::of(&visitor.words, &problem));
    let view = Papers {
        plan,
        title: live.version.content.title.clone(),
        formats: formats(visitor.actor(), &live.plan).collect(),
        today: web.house.today(),
        address: visitor.address.clone(),
        wrong: wrong.unwrap_or_default(),
    };
    Ok(view.page(&visitor).answer(&visitor))
}

/// `/plans/{id}/papers/progress.docx?…`, and the same below `/api/v1`.
pub(crate) async fn take(
    State(web): State<Web>,
    Path((plan, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let mut order = order(&file, &visitor.address, visitor.words.language())?;
    // The head of a document's own paper is asked for by its id: no symbol goes through an address.
    if let Some(document) = visitor.address.value("document") {
        let asked = match document.parse() {
            Ok(id) => documents::masthead(&web.house, visitor.actor(), id, Words::of(order.language)).await,
            Err(_) => Err(Problem::not_found()),
        };
        order.masthead = order.masthead.or(watched(&web, Family::Pages, asked).await?);
    }
    let format = order.format;
    let printed = print(&web.house, visitor.actor(), id(&plan)?, order).await?;
    Ok(answer(printed, format))
}

fn order(file: &str, address: &Address, language: Language) -> Result<Order, Problem> {
    let (kind, ending) = file.split_once('.').ok_or_else(Problem::not_found)?;
    let kind = match kind {
        "plan" => Paper::Plan,
        "progress" => Paper::Progress,
        "steps" => Paper::Steps,
        _ => return Err(Problem::not_found()),
    };
    let format = Format::from_ending(ending).ok_or_else(Problem::not_found)?;
    let of = |name: &str| address.value(name).unwrap_or_default().trim().to_owned();
    let named = address.value("language");
    Ok(Order {
        kind,
        format,
        language: named.and_then(|code| code.parse().ok()).unwrap_or(language),
        as_at: day(address)?,
        masthead: Masthead {
            symbol: of("symbol"),
            distribution: of("distribution"),
            date: of("date"),
            original_language: of("original_language"),
            meeting: of("meeting"),
            place_and_dates: of("place_and_dates"),
            agenda_item: of("agenda_item"),
            prepared_by: of("prepared_by"),
            action_requested: of("action_requested"),
        },
    })
}

/// The day of the figures, where the address names one.
pub(crate) fn day(address: &Address) -> Result<Option<Day>, Problem> {
    let mut form = Form::default();
    let day = form.optional_day("as_at", address.value("as_at").unwrap_or_default());
    form.finish()?;
    Ok(day)
}

/// A page to look at stays in its own sandbox; anything else is a file to keep.
pub(super) fn answer(printed: Printed, format: Format) -> Response {
    let shown = if format == Format::Html { "inline" } else { "attachment" };
    // Plan codes are lower-case letters, digits and hyphens, so that the name needs no quoting beyond this.
    let named = format!("{shown}; filename=\"{}\"", printed.file_name.replace(['"', '\\'], ""));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(printed.media_type)),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&named).unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ];
    let mut answer = (headers, printed.bytes).into_response();
    if format == Format::Html {
        answer.extensions_mut().insert(AnswerPolicy(FRAME_POLICY));
    }
    answer
}
