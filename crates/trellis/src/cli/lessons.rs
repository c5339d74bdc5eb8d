//! `trellis lessons`: what was learnt, through the same function as its page.

use std::io::Write as _;

use trellis_app::missions::lessons::{Asked, library};

use super::{open, speak::Trouble};
use crate::config::Config;

/// What the library is narrowed to.
#[derive(Debug, clap::Args)]
pub struct Lessons {
    /// With these words
    #[arg(long, default_value = "")]
    words: String,
    /// About this topic or element, by id
    #[arg(long, default_value = "")]
    topic: String,
    /// training, initiative or turn
    #[arg(long, default_value = "")]
    source: String,
}

pub async fn run(config: Config, organisation: Option<&str>, asked: Lessons) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    let Lessons { words, topic, source } = asked;
    let mut asked = Asked { words, topic, source, page: 1 };
    let mut lines = Vec::new();
    loop {
        let page = library(&house, actor, &asked).await?;
        for lesson in &page.lessons {
            let day = lesson.on.map(|day| day.to_string()).unwrap_or_default();
            let text = lesson.text.replace('\n', " ");
            lines.push(format!("{}\t{day}\t{}\t{text}", lesson.source.code(), lesson.title));
        }
        if page.page >= page.pages {
            break;
        }
        asked.page = page.page + 1;
    }
    if !lines.is_empty() {
        writeln!(std::io::stdout().lock(), "{}", lines.join("\n"))?;
    }
    house.db().close().await;
    Ok(())
}
