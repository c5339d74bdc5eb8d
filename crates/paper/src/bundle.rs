//! Several files as one ZIP whose bytes are known beforehand: nothing is packed, no clock is read, so that the same files
//! give the same bytes in ten years. It is handed out piece by piece and never held as a whole.

/// A file of a bundle, as far as its frame needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name, of letters that every system knows.
    pub name: String,
    /// Its length in bytes.
    pub bytes: u32,
    /// Its check sum ([`Crc`]).
    pub crc: u32,
}

/// The signs that begin a file, an entry of the directory, and the end.
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// What is needed to unpack it: files in no folder, stored.
const NEEDED: u16 = 10;
/// Names are UTF-8.
const UTF_8: u16 = 0x0800;
/// The first of January 1980, the first day that the format knows.
const DAY: u16 = 0x0021;

fn frame(out: &mut Vec<u8>, entry: &Entry) {
    for part in [NEEDED, UTF_8, 0, 0, DAY] {
        out.extend(part.to_le_bytes());
    }
    for part in [entry.crc, entry.bytes, entry.bytes] {
        out.extend(part.to_le_bytes());
    }
    out.extend((entry.name.len() as u16).to_le_bytes());
    out.extend(0_u16.to_le_bytes());
}

/// What stands before the bytes of a file.
pub fn before(entry: &Entry) -> Vec<u8> {
    let mut out = LOCAL.to_le_bytes().to_vec();
    frame(&mut out, entry);
    out.extend(entry.name.as_bytes());
    out
}

/// What stands after the bytes of the last file.
pub fn after(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut at) = (Vec::new(), 0_u32);
    for entry in entries {
        out.extend(CENTRAL.to_le_bytes());
        out.extend(NEEDED.to_le_bytes());
        frame(&mut out, entry);
        // No remark, the first disk, nothing said of what is inside.
        out.extend([0; 10]);
        out.extend(at.to_le_bytes());
        out.extend(entry.name.as_bytes());
        at = at.saturating_add(before(entry).len() as u32).saturating_add(entry.bytes);
    }
    let (count, length) = (entries.len() as u16, out.len() as u32);
    out.extend(END.to_le_bytes());
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0; 2]);
    out
}

/// The check sum of a file, taken piece by piece.
#[derive(Debug, Clone, Copy)]
pub struct Crc(u32);

impl Default for Crc {
    fn default() -> Self {
        Self(u32::MAX)
    }
}

impl Crc {
    /// Takes further bytes in.
    pub fn take(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 >> 8) ^ TABLE[usize::from((self.0 as u8) ^ byte)];
        }
    }

    /// The sum of what was taken in.
    pub const fn sum(self) -> u32 {
        !self.0
    }
}

const TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let (mut value, mut bit) = (at as u32, 0);
        while bit < 8 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xedb8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    #[test]
    fn the_check_sum_is_the_one_that_zip_files_have() {
        let mut crc = Crc::default();
        crc.take(b"12345");
        crc.take(b"6789");
        assert_eq!(crc.sum(), 0xcbf4_3926);
    }

    #[test]
    fn what_is_bundled_unpacks_to_the_same_bytes() {
        let files =
            [("actions.csv", "number,text\r\n6,Train\r\n".repeat(500)), ("manifest.json", "{}".to_owned())];
        let entries = files.each_ref().map(|(name, text)| {
            let mut crc = Crc::default();
            crc.take(text.as_bytes());
            Entry { name: (*name).to_owned(), bytes: text.len() as u32, crc: crc.sum() }
        });
        let mut all = Vec::new();
        for (entry, (_, text)) in entries.iter().zip(&files) {
            all.extend(before(entry));
            all.extend(text.as_bytes());
        }
        all.extend(after(&entries));
        let mut archive = zip::ZipArchive::new(Cursor::new(all)).unwrap();
        assert_eq!(archive.len(), 2);
        for (name, text) in &files {
            let mut read = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut read).unwrap();
            assert_eq!(&read, text);
        }
    }
}
