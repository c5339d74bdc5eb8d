//! Files beside a request: those under lock, which are known of and handed out to nobody, and those that can be taken.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use trellis_domain::people::policy::{File, Right, Standing};

use super::{Door, Known, Line, Scene, Way, Whose, button, hold, list, page};
use crate::{
    site::{AMINA, FIJIAN},
    stage::{Stage, id_after},
};

/// What was done with a file, in the history of its request, whatever the language.
const DONE: &str = "<span class=\"fine\"><bdi>{name}";

const fn shows(right: Right, at: &'static str, mark: &'static str) -> Door {
    Door { right, way: Way::List { at, mark, whose: Whose::Own }, known: Known::Itself }
}

pub(super) const LINES: &[Line] = &[
    Line {
        standing: Standing::File(File::Quarantined),
        doors: &[
            list("/files", "{name}", Whose::Own),
            list("/api/v1/files", "{file}", Whose::Own),
            page("/requests/{request}/files/{file}"),
            page("/api/v1/requests/{request}/files/{file}"),
        ],
        closed: &[],
        indoors: false,
    },
    Line {
        standing: Standing::File(File::Clean),
        doors: &[
            list("/requests/{request}", "{name}", Whose::Own),
            list("/api/v1/requests/{request}/files", "{file}", Whose::Own),
            page("/requests/{request}/files/{file}"),
            page("/api/v1/requests/{request}/files/{file}"),
            shows(Right::History, "/requests/{request}", DONE),
            Door { right: Right::Create, way: Way::File("/requests/{request}/files"), known: Known::Itself },
            button(Right::Create, "/requests/{request}/files/{file}/removal"),
        ],
        closed: &[(Right::Export, "files are taken one by one")],
        indoors: false,
    },
];

/// A request that Fiji has submitted, with a file beside it. No reader of packages runs here: one that has to be unpacked
/// stays under lock.
async fn file_in(stage: &mut Stage, state: File) -> Scene {
    let name = format!("letter-{:03}", stage.count());
    let (name, content): (String, &[u8]) = match state {
        File::Clean => (format!("{name}.txt"), b"We ask for help."),
        File::Quarantined => (format!("{name}.docx"), b"PK\x03\x04"),
    };
    let fields = [("member", "FI"), ("title", "Observers"), ("asked", "Two trainers")];
    let page = stage.done(FIJIAN, "/requests/new", "/requests", &fields).await;
    stage.done(FIJIAN, &page, &format!("{page}/state"), &[("to", "submit")]).await;
    let site = stage.by(AMINA).await;
    let token = site.token_on(&page).await;
    let request = Request::post(format!("{page}/files"))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(super::super::requests::multipart(&[("form_token", &token)], &name, content)));
    let answer = site.send(request.unwrap()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let text = site.get(&page).await.text;
    let file = id_after(&text, &format!("{page}/files/"));
    let request = page.rsplit('/').next().unwrap().to_owned();
    vec![("{request}", request), ("{file}", file), ("{name}", name)]
}

#[tokio::test]
async fn s2_12_files_beside_a_request_are_as_the_table_says() {
    hold(LINES.iter(), async |stage, standing| match standing {
        Standing::File(state) => file_in(stage, state).await,
        other => panic!("{other:?} is no file"),
    })
    .await;
}
