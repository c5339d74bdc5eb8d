//! The secretariat's own time: what each post has in a year, what is bound, what initiatives need, what would have to give;
//! the same as a paper.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    missions::effort::{self, Effort, FundingInput, Line, PostInput, YearInput},
    papers::{Format, effort::print},
};
use trellis_domain::{
    kernel::{Day, Decimal, Id},
    missions::effort::{Balance, Funding, Gap, Post, PostKind},
    people::Organisation,
};
use trellis_words::{Arg, Words};

use super::initiatives::around::{days, lists};
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        figures,
        form::{self, Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{
        View,
        forms::{FORM, asked_for, deeds},
        papers::answer,
        saved,
    },
    session::Visitor,
};

/// The secretariat's time, with the form that the address asks for.
pub(crate) struct EffortPage {
    effort: Effort,
    form: Option<&'static str>,
}

fn whole(number: usize) -> Arg<'static> {
    Arg::from(number)
}

impl EffortPage {
    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("effort-post")),
            Column::short(words.say("effort-year")),
            Column::number(words.say("effort-available")),
            Column::number(words.say("effort-committed")),
            Column::number(words.say("effort-delivery")),
            Column::number(words.say("effort-management")),
            Column::number(words.say("effort-left")),
            Column::text(words.say("effort-asked-by")),
        ];
        let table = Table::figures("effort", words.say("effort-table"), columns);
        let rows = html! { @for line in &self.effort.lines { (table.row(&cells(words, line))) } };
        table.render(&table.rows(&rows))
    }

    fn trade_offs(&self, words: &Words) -> Markup {
        let short: Vec<_> =
            self.effort.lines.iter().filter_map(|line| Some((line, line.balance.short_by()?))).collect();
        let unsaid = self.effort.lines.iter().filter(|line| line.balance.stock.is_none()).count();
        html! {
            section {
                h2 { (words.say("effort-trade-offs")) }
                @for (line, missing) in &short {
                    p {
                        (words.say_with("effort-short", &[
                            ("post", line.post.as_str().into()),
                            ("year", Arg::from(line.balance.year.to_string())),
                            ("days", missing.normalize().into()),
                        ]))
                    }
                    @let freed: Decimal = line.gives.iter().map(|(_, _, days)| *days).sum();
                    ul {
                        @for (id, title, given) in &line.gives {
                            li {
                                a href={ "/initiatives/" (id) } { (name(title)) } " – " (days(words, *given))
                            }
                        }
                        @if freed < *missing {
                            li { (words.say_with("effort-not-enough", &[("days", (*missing - freed).normalize().into())])) }
                        }
                    }
                }
                @if short.is_empty() { p { (words.say("effort-enough")) } }
                @if unsaid > 0 { p { (words.say_with("effort-no-data", &[("count", whole(unsaid))])) } }
            }
        }
    }

    /// Who pays for posts, and where nobody does (S4.27).
    fn funding(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let of = &self.effort;
        if of.posts.iter().all(|post| post.funding.is_empty()) {
            return Markup::default();
        }
        let columns = vec![
            Column::head(words.say("effort-post")),
            Column::text(words.say("effort-funder")),
            Column::number(words.say("effort-share")),
            Column::text(words.say("effort-funded-from")),
            Column::text(words.say("effort-funded-until")),
        ];
        let table = Table::records("funding", words.say("effort-funding"), columns);
        let all = of.posts.iter().flat_map(|post| post.funding.iter().map(move |each| (post, each)));
        let rows = html! {
            @for (post, each) in all {
                (table.row(&[
                    name(&post.name),
                    html! {
                        (name(&each.funder))
                        @if of.may_keep {
                            (form::button(visitor, &format!("/effort/funding/{}/removal", each.id), &words.say("remove"), &each.funder))
                        }
                    },
                    html! { bdi.num { (words.percent(each.share)) } },
                    figures::day(words, each.from),
                    html! { @if let Some(day) = each.until { (figures::day(words, day)) } },
                ]))
            }
        };
        html! {
            section {
                h2 { (words.say("effort-funding")) }
                (table.render(&table.rows(&rows)))
                ul {
                    @for (post, gap) in &of.gaps {
                        @let missing = words.percent(gap.missing);
                        li {
                            span class="st off-track" { (words.say("effort-unfunded")) } " "
                            (words.say_with("effort-gap", &[
                                ("post", post.as_str().into()),
                                ("from", Arg::from(gap.from)),
                                ("until", Arg::from(gap.until)),
                                ("missing", missing.as_str().into()),
                            ]))
                        }
                    }
                }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let kinds = coded(words, "effort-kind", PostKind::ALL.iter().map(|each| each.code()));
        let posts: Vec<_> =
            self.effort.posts.iter().map(|post| (post.id.to_string(), post.name.clone())).collect();
        let year = self.effort.today.year().to_string();
        let line = || Kind::Line("text", None);
        let wrong = Wrong::NONE;
        let blank = Sheet::blank(&wrong);
        match self.form {
            Some("post") => Sheet {
                id: "post",
                title: words.say("effort-add-post"),
                hint: Some(words.say("effort-add-post-hint")),
                action: "/effort/posts".to_owned(),
                hidden: Some(("form", "post")),
                fields: &[
                    field("name", words.say("effort-post"), "", line()),
                    field("kind", words.say("effort-kind"), "", Kind::Choice(&kinds)),
                ],
                ..blank
            }
            .render(visitor),
            Some("funding") => Sheet {
                id: "funding",
                title: words.say("effort-add-funding"),
                hint: Some(words.say("effort-add-funding-hint")),
                action: "/effort/funding".to_owned(),
                hidden: Some(("form", "funding")),
                fields: &[
                    field("post", words.say("effort-post"), "", Kind::Choice(&posts)),
                    field("funder", words.say("effort-funder"), "", line()),
                    hinted(
                        words.say("effort-share-hint"),
                        field("share", words.say("effort-share"), "", line()),
                    ),
                    field("from", words.say("effort-funded-from"), "", Kind::Line("date", None)),
                    field("until", words.say("effort-funded-until"), "", Kind::Line("date", None)),
                ],
                ..blank
            }
            .render(visitor),
            Some(_) => Sheet {
                id: "year",
                title: words.say("effort-set-year"),
                hint: Some(words.say("effort-set-year-hint")),
                action: "/effort/years".to_owned(),
                hidden: Some(("form", "year")),
                fields: &[
                    field("post", words.say("effort-post"), "", Kind::Choice(&posts)),
                    hinted(
                        words.say("effort-year-hint"),
                        field("year", words.say("effort-year"), &year, line()),
                    ),
                    hinted(
                        words.say("effort-available-hint"),
                        field("available", words.say("effort-available"), "", line()),
                    ),
                    field("committed", words.say("effort-committed"), "", line()),
                    hinted(
                        words.say("effort-bound-by-hint"),
                        field("bound_by", words.say("effort-bound-by"), "", line()),
                    ),
                ],
                ..blank
            }
            .render(visitor),
            None => Markup::default(),
        }
    }
}

fn cells(words: &Words, line: &Line) -> [Markup; 8] {
    let balance = &line.balance;
    // What nobody has said is no nought.
    let figure = |value: Option<Decimal>| match value {
        Some(value) => days(words, value),
        None => html! { span.fine { (words.say("effort-unsaid")) } },
    };
    [
        html! {
            (name(&line.post))
            p.fine { (words.say(&format!("effort-kind-{}", line.kind.code()))) }
        },
        html! { bdi { (balance.year) } },
        figure(balance.stock.map(|(available, _)| available)),
        html! {
            (figure(balance.stock.map(|(_, committed)| committed)))
            @if !line.bound_by.is_empty() { p.fine { (name(&line.bound_by)) } }
        },
        days(words, balance.delivery),
        days(words, balance.management),
        html! {
            @if balance.short_by().is_some() { span class="st off-track" { (words.say("effort-too-few")) } " " }
            (figure(balance.left()))
        },
        html! {
            @for (id, title, needed) in &line.asked_by {
                p { a href={ "/initiatives/" (id) } { (name(title)) } " – " (days(words, *needed)) }
            }
        },
    ]
}

impl View for EffortPage {
    fn sample() -> Self {
        let line = |year, available: i64| Line {
            post: "Compliance officer".to_owned(),
            kind: PostKind::Staff,
            balance: Balance {
                post: Id::new(2),
                year,
                stock: Some((available.into(), 180.into())),
                delivery: 30.into(),
                management: Decimal::new(105, 1),
            },
            bound_by: "Annual meeting".to_owned(),
            asked_by: vec![(Id::new(7), "I-7 Course for port inspectors".to_owned(), 30.into())],
            gives: vec![(Id::new(7), "I-7 Course for port inspectors".to_owned(), 30.into())],
        };
        let post = Post {
            id: Id::new(2),
            name: "Compliance officer".to_owned(),
            kind: PostKind::Staff,
            years: Vec::new(),
            funding: vec![Funding {
                id: Id::new(5),
                funder: "Reef Fund".to_owned(),
                share: 60.into(),
                from: Day::constant(2026, 1, 1),
                until: Some(Day::constant(2027, 6, 30)),
            }],
        };
        let gap =
            Gap { from: Day::constant(2027, 7, 1), until: Day::constant(2029, 11, 22), missing: 100.into() };
        let effort = Effort {
            organisation: Organisation {
                id: Id::new(1),
                code: "reef".to_owned(),
                name: "Reef Fisheries Commission".to_owned(),
                sample: true,
            },
            posts: vec![post],
            gaps: vec![("Compliance officer".to_owned(), gap)],
            lines: vec![line(2026, 200), line(2027, 230)],
            said: (3, 5),
            may_keep: true,
            today: Day::constant(2026, 11, 22),
        };
        Self { effort, form: Some("year") }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.effort;
        let add = words.say("effort-add-post");
        let first = format!("/effort?{FORM}=post#post");
        let (said, all) = of.said;
        let main = html! {
            (lists(visitor, "/effort"))
            @if of.posts.is_empty() {
                (empty(&words.say("effort-none"), of.may_keep.then_some((add.as_str(), first.as_str()))))
            } @else {
                p.lead { (words.say_with("effort-said", &[("said", whole(said)), ("all", whole(all))])) }
                @if of.lines.is_empty() { p { (words.say("effort-no-years")) } }
                @else { (self.table(words)) (self.trade_offs(words)) }
                (self.funding(visitor))
            }
            @if of.may_keep {
                @let year: &[(&str, &str)] = if of.posts.is_empty() { &[] } else {
                    &[("year", "effort-set-year"), ("funding", "effort-add-funding")]
                };
                @let post: &[(&str, &str)] = &[("post", "effort-add-post")];
                (deeds(words, "/effort", &[post, year].concat()))
                @for post in &of.posts {
                    @let removal = format!("/effort/posts/{}/removal", post.id);
                    (form::button(visitor, &removal, &words.say_with("effort-remove-post", &[("post", post.name.as_str().into())]), ""))
                }
            }
            (self.sheet(visitor))
        };
        let files = [Format::Docx, Format::Pdf, Format::Html, Format::Xlsx];
        let tools = html! {
            @for format in files {
                a href={ "/effort/paper/" (format.ending()) } {
                    (words.say_with("effort-paper", &[("format", format.ending().to_uppercase().into())]))
                } " "
            }
        };
        Page::new(words.say("effort-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let effort = effort::effort(&web.house, visitor.actor()).await?;
    let form =
        ["post", "year", "funding"].into_iter().find(|form| effort.may_keep && asked_for(&visitor, form));
    Ok(EffortPage { effort, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn add_post(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<PostInput>,
) -> Result<Response, Failure> {
    effort::add_post(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, "/effort"))
}

pub(super) async fn set_year(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<YearInput>,
) -> Result<Response, Failure> {
    effort::set_year(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, "/effort"))
}

pub(super) async fn add_funding(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<FundingInput>,
) -> Result<Response, Failure> {
    effort::add_funding(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, "/effort"))
}

pub(super) async fn remove_funding(
    State(web): State<Web>,
    At(id): At<Funding>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    effort::remove_funding(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/effort"))
}

pub(super) async fn remove_post(
    State(web): State<Web>,
    At(id): At<Post>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    effort::remove_post(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/effort"))
}

/// `/effort/paper/docx`
pub(super) async fn paper(
    State(web): State<Web>,
    Path(format): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let format = Format::from_ending(&format).ok_or_else(Problem::not_found)?;
    let printed = print(&web.house, visitor.actor(), format, &visitor.words).await?;
    Ok(answer(printed, format))
}
