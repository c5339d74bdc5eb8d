//! `trellis target parse`: one target a line on standard input, one JSON object a line on standard output.

use std::io::{BufRead, BufWriter, Write};

use clap::Subcommand;
use trellis_app::exchange::target::TargetJson;
use trellis_domain::{indicators::target, kernel::Language};
use trellis_words::Words;

use super::speak::Trouble;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Read one target a line and write what each asks for, one JSON object a line
    Parse {
        /// The language of the texts (en, fr, es); recognised for each line where not given
        #[arg(long, value_name = "CODE")]
        lang: Option<String>,
    },
}

pub fn run(verb: Verb) -> Result<(), Trouble> {
    let Verb::Parse { lang } = verb;
    let language = match lang.as_deref().map(|code| (code, code.parse::<Language>())) {
        None => None,
        Some((_, Ok(language))) => Some(language),
        Some((code, Err(()))) => {
            return Err(Trouble::Input(format!(
                "\"{code}\" is no language that targets are read in: use en, fr or es"
            )));
        }
    };
    let words = Words::of(Language::En);
    let mut input = std::io::stdin().lock();
    let mut output = BufWriter::new(std::io::stdout().lock());
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        // Broken bytes become the replacement sign: the line is answered like any other.
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\n', '\r']);
        let (target, read_in) = target::parse(text, language);
        let mut json = TargetJson::of(&target, Some(read_in), words);
        text.clone_into(&mut json.text);
        serde_json::to_writer(&mut output, &json).map_err(|error| Trouble::Machine(error.to_string()))?;
        output.write_all(b"\n")?;
    }
    Ok(output.flush()?)
}
