//! The letters of a page: the fonts built in, and fonts of the system for scripts that those lack.

use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

/// Where systems keep fonts.
const FOLDERS: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];
/// Files that carry Arabic letters, most wanted first; the first family found is taken.
const WANTED: [&[&str]; 4] = [
    &["NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"],
    &["NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"],
    &["Amiri-Regular.ttf", "Amiri-Bold.ttf"],
    &["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"],
];
/// The text font that is built in, and the built-in one that covers most scripts.
const TEXT: &str = "Libertinus Serif";
const LAST: &str = "DejaVu Sans Mono";
/// How deep folders of fonts may nest.
const DEPTH_MAX: usize = 5;

/// The fonts of this process, loaded once.
pub(super) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub list: Vec<Font>,
    /// Names of families, most wanted first.
    pub families: Vec<String>,
}

pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::load);

impl Fonts {
    fn load() -> Self {
        let mut list: Vec<Font> = typst_kit::fonts::embedded().map(|(font, _)| font).collect();
        let arabic: Vec<Font> = arabic_files().iter().filter_map(|path| load(path)).flatten().collect();
        let mut families = vec![TEXT.to_owned()];
        families.extend(arabic.first().map(|font| font.info().family.to_string()));
        families.push(LAST.to_owned());
        list.extend(arabic);
        let mut book = FontBook::new();
        list.iter().for_each(|font| book.push(font.info().clone()));
        Self { book: LazyHash::new(book), list, families }
    }
}

fn load(path: &Path) -> Option<Vec<Font>> {
    let bytes = std::fs::read(path).ok()?;
    Some(Font::iter(Bytes::new(bytes)).collect())
}

/// The files of the first wanted family that the system has.
fn arabic_files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    FOLDERS.iter().for_each(|folder| gather(Path::new(folder), DEPTH_MAX, &mut found));
    let family = |names: &&[&str]| -> Vec<PathBuf> {
        let named =
            |name: &&str| found.iter().find(|path| path.file_name().is_some_and(|file| file == *name));
        names.iter().filter_map(named).cloned().collect()
    };
    WANTED.iter().map(family).find(|files| !files.is_empty()).unwrap_or_default()
}

fn gather(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() && depth > 0 {
            gather(&path, depth - 1, found);
        } else if path
            .file_name()
            .is_some_and(|file| WANTED.iter().any(|names| names.iter().any(|n| file == *n)))
        {
            found.push(path);
        }
    }
}
