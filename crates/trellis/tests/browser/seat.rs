//! What people do in front of the browser, whoever they are: take a seat, read, follow a link, fill in a form, print. Must
//! not know what it is about.

use fantoccini::{Client, Locator};
use serde_json::json;

use super::{
    Stage, press, script,
    stories::{sign_out, wait_for},
    text,
};

/// Sets fields of the form that stands open: lists and boxes by what they say or by their value, files by their text.
pub(super) const FILL_IN: &str = "const form = document.querySelector('main form.sheet');
    for (const [name, value] of arguments[0]) {
        const field = form.elements[name];
        const lacks = () => { throw new Error(`${form.action} has no ${name} ${value}`); };
        const one = (all, said) => [...all].find(each => each.value === value || said(each).includes(value)) ?? lacks();
        if (!field) lacks();
        else if (field.type === 'file') {
            const taken = new DataTransfer();
            taken.items.add(new File([value], `${name}.csv`, { type: 'text/csv' }));
            field.files = taken.files;
        } else if (field.options) field.value = one(field.options, each => each.text).value;
        else if (field.length || /checkbox|radio/.test(field.type))
            one(field.length ? field : [field], each => each.closest('label').textContent).checked = true;
        else field.value = value;
    }";

const FETCH: &str = "const [path, done] = arguments;
    fetch(path).then(async answer => {
        const bytes = new Uint8Array(await answer.arrayBuffer());
        done([answer.status, answer.headers.get('content-type'), bytes.length, String.fromCharCode(...bytes.slice(0, 4))]);
    });";

type Fields<'a> = &'a [(&'a str, &'a str)];

/// The browser, and who sits in front of it.
pub(super) struct Turn {
    pub(super) stage: Stage,
    pub(super) browser: Client,
}

impl Turn {
    /// Somebody takes a seat.
    pub(super) async fn seat(&self, email: &str) {
        self.leave().await;
        self.stage.sign_in_as(&self.browser, email).await;
    }

    pub(super) async fn leave(&self) {
        self.stage.open(&self.browser, "/").await;
        if self.browser.find(Locator::Css("form[action='/sign-out']")).await.is_ok() {
            sign_out(&self.browser).await;
        }
    }

    /// What stands on a page.
    pub(super) async fn read(&self, path: &str) -> String {
        let joint = if path.contains('?') { '&' } else { '?' };
        self.stage.open(&self.browser, &format!("{path}{joint}lang=en")).await;
        text(&self.browser).await
    }

    pub(super) async fn reads(&self, path: &str, words: &[&str]) {
        let said = self.read(path).await;
        for each in words {
            assert!(said.contains(each), "{path} says nothing of {each}: {said}");
        }
    }

    pub(super) async fn is_spared(&self, path: &str, words: &[&str]) {
        let said = self.read(path).await;
        for each in words {
            assert!(!said.contains(each), "{path} tells {each}: {said}");
        }
    }

    /// A page that answers like one that is not there.
    pub(super) async fn finds_nothing(&self, path: &str) {
        let said = self.read(path).await;
        assert!(said.contains("not_found"), "{path}: {said}");
    }

    /// Follows a link on a page, fills in the form behind it and sends it; where that leads.
    pub(super) async fn send(&self, page: &str, link: &str, fields: Fields<'_>) -> String {
        self.stage.open(&self.browser, page).await;
        wait_for(&self.browser, &format!("main {link}")).await;
        press(&self.browser, &format!("main {link}")).await;
        self.fill_in(fields).await;
        self.done("main form.sheet button.button").await
    }

    pub(super) async fn fill_in(&self, fields: Fields<'_>) {
        wait_for(&self.browser, "main form.sheet").await;
        let filled = self.browser.execute(FILL_IN, vec![json!(fields)]).await;
        assert!(filled.is_ok(), "{filled:?} on\n{}", text(&self.browser).await);
    }

    /// Presses a button and waits until the page says that it is done; the page.
    pub(super) async fn done(&self, button: &str) -> String {
        press(&self.browser, button).await;
        wait_for(&self.browser, ".flash").await;
        self.browser.current_url().await.unwrap().path().to_owned()
    }

    /// A form of the page of a thing.
    pub(super) async fn deed(&self, page: &str, form: &str, fields: Fields<'_>) -> String {
        self.send(page, &format!("a[href*='form={form}#']"), fields).await
    }

    /// A deed that needs nothing but its button.
    pub(super) async fn push(&self, page: &str, action: &str) -> String {
        self.stage.open(&self.browser, page).await;
        self.done(&format!("main form[action='{page}/{action}'] button")).await
    }

    /// The form that a page is, sent and refused; what is said then.
    pub(super) async fn is_refused(&self, page: &str, fields: Fields<'_>) -> String {
        self.stage.open(&self.browser, page).await;
        self.fill_in(fields).await;
        press(&self.browser, "main form.sheet button.button").await;
        wait_for(&self.browser, "main code").await;
        text(&self.browser).await
    }

    /// The form that a page is.
    pub(super) async fn answer(&self, page: &str, fields: Fields<'_>) -> String {
        self.stage.open(&self.browser, page).await;
        self.fill_in(fields).await;
        self.done("main form.sheet button.button").await
    }

    /// So many days from today.
    pub(super) async fn day(&self, days: i32) -> String {
        let day = format!("new Date(Date.now() + {days} * 864e5).toISOString().slice(0, 10)");
        script(&self.browser, &day).await.as_str().unwrap().to_owned()
    }

    /// A paper as the browser gets it with the session of whoever sits there.
    pub(super) async fn prints(&self, path: &str) {
        let got = self.browser.execute_async(FETCH, vec![json!(path)]).await.unwrap();
        let (kind, begins) = match path.rsplit(['.', '/']).next().unwrap() {
            "pdf" | "certificates" => ("application/pdf", "%PDF"),
            "docx" => {
                ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u{3}\u{4}")
            }
            "zip" => ("application/zip", "PK\u{3}\u{4}"),
            _ => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u{3}\u{4}"),
        };
        let told = (&got[0], got[1].as_str(), got[3].as_str());
        assert_eq!(told, (&json!(200), Some(kind), Some(begins)), "{path}");
        assert!(got[2].as_u64().unwrap() > 1000, "{path} has {} bytes", got[2]);
    }
}
