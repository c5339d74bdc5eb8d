//! Prints what reading and writing large documents costs: seconds, bytes, and the most memory held.
//!
//! `cargo run --release -p trellis-paper --example measure`; with a folder as argument, the files are kept there.

use std::time::Instant;

use trellis_paper::{Block, Cell, Document, Page, Role, Table, csv, docx, html, pdf, read, xlsx};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    #[expect(clippy::disallowed_methods, reason = "a measurement is a door")]
    let folder = std::env::args().nth(1);
    // About a hundred pages.
    let paper = plan(1_500);
    let plan = plan(5_000);
    let pages = timed("write PDF, first", || pdf::write(&paper))?;
    let again = timed("write PDF, again", || pdf::write(&paper))?;
    println!("{:>28}  {}", "pages", pages_of(&pages));
    println!("{:>28}  {}", "same bytes", pages == again);
    let word = timed("write DOCX, 5,000 actions", || docx::write(&plan))?;
    let book = timed("write XLSX, 5,000 actions", || xlsx::write(&plan))?;
    let text = timed("write CSV, 5,000 actions", || Ok::<_, std::convert::Infallible>(csv::write(&plan)))?;
    timed("write HTML, 5,000 actions", || Ok::<_, std::convert::Infallible>(html::write(&plan)))?;
    timed("read DOCX, 5,000 actions", || read("plan.docx", &word))?;
    timed("read XLSX, 5,000 actions", || read("plan.xlsx", &book))?;
    timed("read CSV, 5,000 actions", || read("plan.csv", &text))?;
    if let Some(folder) = folder {
        for (name, bytes) in
            [("plan.docx", &word), ("plan.xlsx", &book), ("plan.csv", &text), ("paper.pdf", &pages)]
        {
            std::fs::write(std::path::Path::new(&folder).join(name), bytes)?;
        }
    }
    Ok(())
}

fn timed<T, E>(what: &str, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    #[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
    let start = Instant::now();
    let made = work()?;
    println!("{what:>28}  {:>7.3} s  peak {}", start.elapsed().as_secs_f64(), peak());
    Ok(made)
}

/// The most memory this process has held so far.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("unknown").trim().to_owned()
}

fn pages_of(pdf: &[u8]) -> usize {
    pdf.windows(11).filter(|window| *window == b"/Type/Page\n" || *window == b"/Type /Page").count()
}

fn plan(actions: usize) -> Document {
    let mut rows =
        vec![["Specific actions", "Milestone", "KPI", "Target", "Timeframe"].map(Cell::of).to_vec()];
    for number in 1..=actions {
        rows.push(vec![
            Cell::of(format!(
                "{number}. Upon request, support Members in building capacity for tool number {number}, \
                 including guidance, training of trainers and the exchange of good practice"
            )),
            Cell::of(format!("{}.{}.{} - 1st milestone", number % 4 + 1, number % 7 + 1, number % 3 + 1)),
            Cell::with(vec![Block::body("(1) Number of Members"), Block::body("(2) Share of participants")]),
            Cell::with(vec![Block::body("(1) At least 22/33 Members"), Block::body("(2) at least 80 %")]),
            Cell::of("June 2020"),
        ]);
    }
    let mut table = Table::of(1, rows);
    table.widths = vec![60, 24, 32, 30, 16];
    table.name = Some("Plan".into());
    Document {
        title: "A large plan".into(),
        page: Page::Landscape,
        blocks: vec![Block::of(Role::Title, "A large plan"), table.into()],
        ..Document::default()
    }
}
