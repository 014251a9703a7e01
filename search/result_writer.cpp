#include "search/result_writer.h"

#include "search/packing.h"

namespace herald::search {

struct ResultWriter::MainRecord {
  SharedData data;
  std::string_view summary;  ///< in data
  std::string_view text;     ///< in data
};

/// Nothing of a document out of reach.
void ResultWriter::read_main(Xapian::docid document, MainRecord& main) const {
  main.data = postings_.data_of(document);
  if (main.data->empty()) return;
  Unpacker record(*main.data);
  main.summary = record.text();
  main.text = record.text();
}

Result ResultWriter::write(const Shown& shown) {
  const Owner owner = shown.match.owner;
  const OwnerNames& names = columns_.names[owner];
  MainRecord main;
  read_main(columns_.main_document[owner], main);
  Result result;
  result.kind = names.kind;
  result.slug = names.slug;
  result.title = names.title;
  result.url = names.url();
  result.summary = main.summary;
  show_in_language(owner, result);
  result.date = iso_date(columns_.date_of[columns_.main_document[owner]]);
  result.score = shown.match.score;
  for (const Piece& piece : shown.pieces) {
    // One snippet a result: the best piece's.
    const Snippet snippet = result.evidence.empty() ? Snippet::cut : Snippet::none;
    result.evidence.push_back(evidence_of(piece.document, snippet));
  }
  if (!result.evidence.empty()) result.snippet = result.evidence.front().snippet;
  // In another language the text is not kept; the summary says it there.
  if (result.snippet.empty() && result.language.empty()) result.snippet = snippets_.cut(main.text);
  if (query_.asks == BuiltQuery::Asks::something) say_why(shown, result);
  return result;
}

/// Title, address and summary of the translation that was asked for, if there is one.
void ResultWriter::show_in_language(Owner owner, Result& result) const {
  auto translated = translator_.find(owner);
  if (!translated) return;
  result.language = translator_.language();
  result.url = std::move(translated->url);
  result.title = std::move(translated->title);
  result.summary = std::move(translated->summary);
}

void ResultWriter::say_why(const Shown& shown, Result& result) {
  const Match& match = shown.match;
  matched_.begin();
  matched_.read(columns_.main_document[match.owner],
                columns_.is_person(match.owner) ? MatchedWords::Title::name : MatchedWords::Title::title);
  for (const Piece& piece : shown.pieces)
    matched_.read(piece.document, MatchedWords::Title::title);
  result.matched = matched_.fields();
  if (explain_ == Explain::no) return;

  Explanation explanation;
  explanation.points = match.points;
  explanation.evidence = match.points - match.profile - match.activity;
  explanation.profile = match.profile;
  explanation.activity = match.activity;
  explanation.name = match.name;
  explanation.attention = match.attention;
  explanation.damping = match.damping;
  for (std::size_t i = 0; i < result.evidence.size(); ++i) {
    const Evidence& evidence = result.evidence[i];
    explanation.pieces.push_back({evidence.title, evidence.url, static_cast<double>(shown.pieces[i].share)});
  }
  explanation.words = matched_.words();
  result.explanation = std::move(explanation);
}

/// A talk or a story, which is an entry itself: only a snippet needs its document.
Evidence ResultWriter::evidence_of(Xapian::docid document, Snippet snippet) const {
  const Xapian::docid told_in = columns_.text_of[document];
  if (told_in == 0) return read_place(document, snippet);
  const Owner teller = columns_.owner_of[told_in];
  const OwnerNames& names = columns_.names[teller];
  Evidence evidence;
  evidence.kind = names.kind;
  evidence.title = names.title;
  evidence.url = names.url();
  if (auto translated = translator_.find(teller)) {
    evidence.language = translator_.language();
    evidence.title = std::move(translated->title);
    evidence.url = std::move(translated->url);
  }
  if (const Xapian::docid event = columns_.event_of[document]; event != 0) {
    const auto translated = translator_.find(columns_.owner_of[event]);
    evidence.event = translated ? translated->title : columns_.names[columns_.owner_of[event]].title;
  }
  evidence.part = columns_.parts[columns_.part_of[document]];
  evidence.date = iso_date(columns_.date_of[document]);
  if (snippet == Snippet::none) return evidence;
  MainRecord main;
  read_main(told_in, main);
  evidence.snippet = snippets_.cut(main.text);
  return evidence;
}

/// A place in a line-up, which only this document tells of.
Evidence ResultWriter::read_place(Xapian::docid document, Snippet snippet) const {
  const SharedData data = postings_.data_of(document);
  Unpacker record(*data);
  Evidence evidence;
  evidence.kind = site::Kind::event;
  evidence.title = record.text();
  evidence.url = record.text();
  evidence.event = record.text();
  const Xapian::docid event = columns_.event_of[document];
  if (const auto translated = event == 0 ? std::nullopt : translator_.find(columns_.owner_of[event])) {
    if (evidence.title == evidence.event) {
      evidence.language = translator_.language();
      evidence.title = translated->title;
    }
    evidence.url = translated->url;
    evidence.event = translated->title;
  }
  evidence.part = columns_.parts[columns_.part_of[document]];
  evidence.date = iso_date(columns_.date_of[document]);
  const std::string_view text = record.text();
  if (snippet == Snippet::cut) evidence.snippet = snippets_.cut(text);
  return evidence;
}

}  // namespace herald::search
