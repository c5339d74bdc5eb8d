//! Making a dataset: table by table, page by page, each part put down by itself, so that nothing is held as a whole and
//! whoever looks sees how far it is. All of it is there before its digest is, and without a digest it is not made.

use sha2::{Digest as _, Sha256};
use trellis_domain::{
    events::Event,
    people::{
        Actor,
        policy::{self, Right},
    },
    plans::dataset::{Dataset, DatasetFile, DatasetWay, step},
};
use trellis_paper::{
    bundle::Crc,
    csv,
    tree::{Cell, Document, Table},
};
use trellis_store::{
    Across,
    events::{chain::hex, ledger},
    plans::datasets as store,
};
use trellis_words::Words;

use super::{matter, outgoing, tables};
use crate::{House, Problem, background::Maker, problem::Code};

/// The mark that says that a table is UTF-8, once at its beginning.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Makes a dataset while whoever began it goes on.
pub(super) fn in_background(house: &House, actor: Actor<'_>, dataset: Dataset, words: &Words) {
    let Some(maker) = Maker::of(actor) else { return };
    let (house, words) = (house.clone(), words.clone());
    tokio::spawn(async move {
        // What went wrong shows in the dataset: it stays as it is and is given up, by hand or by itself.
        if make_now(&house, maker.actor(), &dataset, &words).await.is_err() {
            let _ = super::withdraw(&house, maker.actor(), dataset.id).await;
        }
    });
}

/// Makes a dataset.
///
/// # Errors
/// Somebody has stopped it meanwhile, or what it is made of cannot be read; then it is not made.
pub async fn make_now(
    house: &House,
    actor: Actor<'_>,
    dataset: &Dataset,
    words: &Words,
) -> Result<(), Problem> {
    let sources = tables::Sources::load(house, actor, dataset).await?;
    let mut files = Vec::new();
    for table in tables::FILES {
        let mut sheet = Sheet::new(table.name);
        let mut page = 0;
        let head = table.heads.iter().map(|key| words.say(key)).collect();
        sheet.put(house, dataset, vec![head], 0).await?;
        loop {
            let rows = sources.rows(house, actor, (table, page), words).await?;
            let Some(rows) = rows else { break };
            page += 1;
            let count = rows.len();
            sheet.put(house, dataset, rows, count).await?;
        }
        files.push(sheet.finish(house, dataset, files.len()).await?);
    }
    let head = ledger::head(&mut house.read(dataset.organisation).await?, dataset.organisation).await?;
    let manifest = tables::manifest(&sources, dataset, (&files, head.place, &hex(&head.digest)), words);
    let mut sheet = Sheet::new("manifest.json");
    sheet.put_bytes(house, dataset, manifest.into_bytes(), 0).await?;
    files.push(sheet.finish(house, dataset, files.len()).await?);
    finish(house, actor, dataset, &files).await
}

/// The digest of the whole file, and with it the end.
async fn finish(
    house: &House,
    actor: Actor<'_>,
    dataset: &Dataset,
    files: &[DatasetFile],
) -> Result<(), Problem> {
    let (mut digest, mut bytes) = (Sha256::new(), 0_i64);
    let mut all = outgoing(house, dataset.id, files);
    while let Some(piece) = all.next().await? {
        digest.update(&piece);
        bytes = bytes.saturating_add(i64::try_from(piece.len()).unwrap_or(i64::MAX));
    }
    let mut tx = house.write_unowned(Across::Address).await?;
    let dataset = super::load(&mut tx, actor, dataset.id).await?;
    let concerns = dataset.concerns();
    let own = matter((dataset.organisation, dataset.made_by), policy::Export::Running.into(), &concerns);
    let mut deed = house.permit(tx, actor, Right::Create, &own)?;
    let state = step(dataset.state, DatasetWay::Finish).map_err(|_| Problem::new(Code::DatasetOver))?;
    let made = Dataset { state, digest: hex(&digest.finalize()), bytes, ..dataset };
    store::move_on(&mut deed.tx, &deed.permit, &made).await?;
    let rows: i64 = files.iter().map(|file| file.rows).sum();
    let event = Event::new("dataset.made", made.id)
        .with("digest", made.digest)
        .with("files", files.len().to_string())
        .with("rows", rows.to_string());
    deed.done(house, event).await
}

/// A table on its way down.
struct Sheet {
    name: &'static str,
    parts: i64,
    rows: i64,
    bytes: i64,
    digest: Sha256,
    crc: Crc,
}

impl Sheet {
    fn new(name: &'static str) -> Self {
        Self { name, parts: 0, rows: 0, bytes: 0, digest: Sha256::new(), crc: Crc::default() }
    }

    /// Puts rows down; what a spreadsheet would run is guarded by the writer.
    async fn put(
        &mut self,
        house: &House,
        dataset: &Dataset,
        rows: Vec<Vec<String>>,
        count: usize,
    ) -> Result<(), Problem> {
        let cells = rows.into_iter().map(|row| row.into_iter().map(Cell::of).collect()).collect();
        let document = Document { blocks: vec![Table::of(0, cells).into()], ..Document::default() };
        let mut bytes = csv::write(&document);
        if self.parts > 0 && bytes.starts_with(MARK) {
            bytes.drain(..MARK.len());
        }
        self.put_bytes(house, dataset, bytes, count).await
    }

    async fn put_bytes(
        &mut self,
        house: &House,
        dataset: &Dataset,
        bytes: Vec<u8>,
        rows: usize,
    ) -> Result<(), Problem> {
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        self.digest.update(&bytes);
        self.crc.take(&bytes);
        self.bytes = self.bytes.saturating_add(i64::try_from(bytes.len()).unwrap_or(i64::MAX));
        let mut tx = house.db().write(dataset.organisation).await?;
        store::add_part(&mut tx, dataset.id, (self.name, self.parts, rows), bytes, house.now()).await?;
        tx.commit().await?;
        self.parts += 1;
        self.rows = self.rows.saturating_add(rows);
        Ok(())
    }

    async fn finish(self, house: &House, dataset: &Dataset, position: usize) -> Result<DatasetFile, Problem> {
        let file = DatasetFile {
            name: self.name.to_owned(),
            rows: self.rows,
            bytes: self.bytes,
            digest: hex(&self.digest.finalize()),
            crc: self.crc.sum(),
        };
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        let mut tx = house.db().write(dataset.organisation).await?;
        store::add_file(&mut tx, dataset.id, (position, &file), house.now()).await?;
        tx.commit().await?;
        Ok(file)
    }
}
