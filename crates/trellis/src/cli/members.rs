//! `trellis member`: who is known to the organisation, and what each counts as from when to when.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use clap::Subcommand;
use trellis_app::{
    House, Problem,
    members::{
        self,
        classes::{self, TenureInput},
        directory::{Asked, directory},
        paste::{self, PasteInput},
    },
    papers::{Format, capacity},
    problem::Code,
};
use trellis_domain::{
    kernel::Language,
    members::{MemberId, Tenure},
    people::Actor,
};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum MemberVerb {
    /// Make somebody known who stands in no group yet: a candidate, an observer, a potential non-Member
    Add {
        /// Short code, usually ISO 3166 alpha-2
        #[arg(long)]
        code: String,
        /// Its name in the organisation's form
        #[arg(long)]
        name: String,
    },
    /// Add Members from a list, one a line: a code or a name, then what is known ("Fiji; 2004-07-01; SIDS")
    Paste {
        /// The list; standard input where it is -
        file: PathBuf,
        /// The first day for lines that name none
        #[arg(long, value_name = "DATE", default_value = "")]
        since: String,
        /// Code of the set they join
        #[arg(long, default_value = "members")]
        set: String,
        /// Name of the set, where it is new
        #[arg(long, default_value = "Members")]
        set_name: String,
        /// What shows it, in words
        #[arg(long, default_value = "")]
        evidence: String,
        /// Say what each line becomes and keep nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Print the Members: code, status, since, what else each counts as, name
    List,
    /// Say what a Member counts as
    #[command(subcommand)]
    Class(ClassVerb),
    /// Write a Member's capacity plan to a file: .docx, .pdf, .html, .xlsx or .csv
    Capacity {
        /// The Member's code
        member: String,
        /// The file
        #[arg(long)]
        out: PathBuf,
        /// Language of heads and labels
        #[arg(long, default_value = "en")]
        language: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum ClassVerb {
    /// Record that a Member holds a class from a day on
    Give {
        /// The Member's code
        member: String,
        /// Code of the class, for example sids
        class: String,
        /// What it is: class, status, group or region
        #[arg(long, default_value = "class")]
        kind: String,
        /// First day
        #[arg(long, value_name = "DATE")]
        from: String,
        /// Last day; without it the class lasts
        #[arg(long, value_name = "DATE", default_value = "")]
        until: String,
        /// What shows it, in words
        #[arg(long, default_value = "")]
        evidence: String,
    },
    /// Say on which day a class was held last
    End {
        /// The Member's code
        member: String,
        /// Code of the class
        class: String,
        /// Last day
        #[arg(long, value_name = "DATE")]
        last: String,
    },
    /// Print what a Member counted and counts as
    List {
        /// The Member's code
        member: String,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, verb: MemberVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        MemberVerb::Add { code, name } => println!("{}", members::add(&house, actor, &code, &name).await?),
        MemberVerb::Class(verb) => class(&house, actor, verb).await?,
        MemberVerb::Capacity { member, out, language } => {
            capacity_plan(&house, actor, &member, (&out, &language)).await?;
        }
        MemberVerb::Paste { file, since, set, set_name, evidence, dry_run } => {
            let input = PasteInput { list: text_of(&file)?, since, set, set_name, evidence };
            paste_list(&house, actor, &input, dry_run).await?;
        }
        MemberVerb::List => {
            let words = Words::of(Language::En);
            for row in directory(&house, actor, &Asked::default(), words).await?.rows {
                let status = row.status.as_ref().map(|status| status.class.to_string()).unwrap_or_default();
                let since = row.since().map(|day| day.to_string()).unwrap_or_default();
                let classes: Vec<_> = row.tenures.iter().map(|(_, each)| each.class.as_str()).collect();
                println!(
                    "{}\t{status}\t{since}\t{}\t{}",
                    row.member.code,
                    classes.join(";"),
                    row.member.name
                );
            }
        }
    }
    house.db().close().await;
    Ok(())
}

async fn capacity_plan(
    house: &House,
    actor: Actor<'_>,
    code: &str,
    (out, language): (&Path, &str),
) -> Result<(), Trouble> {
    let ending = out.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let format = Format::from_ending(ending).ok_or_else(|| {
        Trouble::Input(format!("{}: end it in .docx, .pdf, .html, .xlsx or .csv", out.display()))
    })?;
    let language: Language =
        language.parse().map_err(|_| Trouble::Input(format!("{language}: type en, fr, es or ar")))?;
    let all = directory(house, actor, &Asked::default(), Words::of(Language::En)).await?.rows;
    let member = all.iter().find(|row| row.member.code.eq_ignore_ascii_case(code));
    let member = member.ok_or_else(|| Trouble::Input(format!("{code}: no Member has this code")))?;
    let printed = capacity::print(house, actor, member.member.id, format, Words::of(language)).await?;
    std::fs::write(out, printed.bytes)
        .map_err(|error| Trouble::Input(format!("cannot write {}: {error}", out.display())))
}

/// A list is text of at most this many bytes: a thousand lines are far less.
const LIST_BYTES_MAX: u64 = 1 << 20;

fn text_of(file: &Path) -> Result<String, Trouble> {
    let mut text = String::new();
    let unreadable = |error| Trouble::Input(format!("{}: {error}", file.display()));
    if file == Path::new("-") {
        std::io::stdin().take(LIST_BYTES_MAX).read_to_string(&mut text)?;
    } else {
        let open = std::fs::File::open(file).map_err(unreadable)?;
        open.take(LIST_BYTES_MAX).read_to_string(&mut text).map_err(unreadable)?;
    }
    Ok(text)
}

async fn paste_list(
    house: &House,
    actor: Actor<'_>,
    input: &PasteInput,
    dry_run: bool,
) -> Result<(), Trouble> {
    let words = Words::of(Language::En);
    let preview = paste::preview(house, actor, input).await?;
    for line in &preview.lines {
        let said = match &line.found {
            Some(found) if line.doubts.is_empty() && found.known => {
                format!("known\t{}\t{}", found.code, found.name)
            }
            Some(found) if line.doubts.is_empty() => {
                let since = found.since.map(|day| day.to_string()).unwrap_or_default();
                format!("member\t{}\t{}\t{since}\t{}", found.code, found.name, found.status)
            }
            _ => {
                let doubts: Vec<_> = line.doubts.iter().map(|doubt| doubt.say(words)).collect();
                format!("unclear\tline {}\t{}\t{}", line.number, line.text, doubts.join(" "))
            }
        };
        println!("{said}");
    }
    if dry_run {
        return Ok(());
    }
    eprintln!("{} Members added", paste::confirm(house, actor, input).await?);
    Ok(())
}

async fn class(house: &House, actor: Actor<'_>, verb: ClassVerb) -> Result<(), Trouble> {
    match verb {
        ClassVerb::Give { member, class, from, until, evidence, kind } => {
            let member = find(house, actor, &member).await?;
            let input = TenureInput { class, from, until, evidence, kind };
            println!("{}", classes::give(house, actor, member, &input).await?);
        }
        ClassVerb::End { member, class, last } => {
            let id = find(house, actor, &member).await?;
            let tenures = classes::of(house, id).await?;
            let is_meant =
                |tenure: &&Tenure| tenure.class.as_str() == class && tenure.period.until().is_none();
            let tenure = tenures.iter().find(is_meant).ok_or_else(|| {
                Trouble::Input(format!("{member} holds no class \"{class}\" that has not ended"))
            })?;
            classes::end(house, actor, tenure.id, &last).await?;
        }
        ClassVerb::List { member } => {
            let member = find(house, actor, &member).await?;
            for tenure in classes::of(house, member).await? {
                let until = tenure.period.until().map(|day| day.to_string()).unwrap_or_default();
                println!("{}\t{}\t{until}\t{}", tenure.class, tenure.period.from(), tenure.evidence);
            }
        }
    }
    Ok(())
}

/// The Member of a code.
pub(super) async fn find(house: &House, actor: Actor<'_>, code: &str) -> Result<MemberId, Trouble> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let found = members::list(house, organisation).await?.into_iter().find(|member| member.code == code);
    Ok(found.ok_or_else(|| Trouble::Input(format!("no Member has the code \"{code}\"")))?.id)
}
