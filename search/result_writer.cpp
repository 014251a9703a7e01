#include "search/result_writer.h"

#include "base/error.h"
#include "search/packing.h"

namespace herald::search {
namespace {

struct MainRecord {
  std::string summary;
  std::string text;
  std::string date;
};

/// "19780601" -> "1978-06-01"; unknown parts, 0, are left out.
std::string iso_date(const std::string& packed) {
  if (packed.size() != 8) return {};
  std::string date = packed.substr(0, 4);
  for (const std::size_t part : {4, 6}) {
    if (packed.compare(part, 2, "00") == 0) break;
    date += "-" + packed.substr(part, 2);
  }
  return date;
}

MainRecord read_main(const Xapian::Database& database, Xapian::docid document) {
  const Xapian::Document main = database.get_document(document);
  const std::string bytes = main.get_data();
  Unpacker record(bytes);
  const std::string_view summary = record.text();
  return {std::string(summary), std::string(record.text()), iso_date(main.get_value(slot::date))};
}

}  // namespace

Result ResultWriter::write(const Match& match) {
  const OwnerNames& names = columns_.names[match.owner];
  const MainRecord main = read_main(database_, columns_.main_document[match.owner]);
  Result result;
  result.kind = names.kind;
  result.slug = names.slug;
  result.title = names.title;
  result.url = names.url();
  result.summary = main.summary;
  result.date = main.date;
  result.score = match.score;
  const std::vector<Xapian::docid> pieces = pieces_to_show(match);
  for (const Xapian::docid piece : pieces) {
    std::string text;
    Evidence evidence = read_evidence(piece, text);
    // One snippet a result: the best piece's.
    if (result.evidence.empty()) evidence.snippet = snippets_.cut(text);
    result.evidence.push_back(std::move(evidence));
  }
  if (!result.evidence.empty()) result.snippet = result.evidence.front().snippet;
  if (result.snippet.empty()) result.snippet = snippets_.cut(main.text);
  if (query_.asks == BuiltQuery::Asks::something) say_why(match, pieces, result);
  return result;
}

void ResultWriter::say_why(const Match& match, const std::vector<Xapian::docid>& pieces, Result& result) {
  matched_.begin();
  matched_.read(columns_.main_document[match.owner],
                columns_.is_person(match.owner) ? MatchedWords::Title::name : MatchedWords::Title::title);
  for (const Xapian::docid piece : pieces)
    matched_.read(piece, MatchedWords::Title::title);
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
    explanation.pieces.push_back({evidence.title, evidence.url, static_cast<double>(match.shown.at(i).share)});
  }
  explanation.words = matched_.words();
  result.explanation = std::move(explanation);
}

/// What matched; without a query, the newest that fits the filters.
std::vector<Xapian::docid> ResultWriter::pieces_to_show(const Match& match) const {
  std::vector<Xapian::docid> pieces;
  if (query_.asks == BuiltQuery::Asks::something) {
    for (std::size_t i = 0; i < match.shown_count; ++i)
      pieces.push_back(match.shown.at(i).document);
    return pieces;
  }
  const Xapian::docid end = columns_.main_document[match.owner + 1];
  for (Xapian::docid piece = columns_.main_document[match.owner] + 1; piece < end && pieces.size() < most_shown;
       ++piece) {
    if (chosen_.fits_piece(columns_.piece_facets.at(piece))) pieces.push_back(piece);
  }
  return pieces;
}

/// Also sets `text` to what snippets of this piece are cut from.
Evidence ResultWriter::read_evidence(Xapian::docid document, std::string& text) const {
  const std::string bytes = database_.get_document(document).get_data();
  Unpacker record(bytes);
  Evidence evidence;
  const auto kind = record.number();
  if (kind >= site::all_kinds.size()) throw Error("a record of the index is damaged");
  evidence.kind = static_cast<site::Kind>(kind);
  evidence.title = record.text();
  evidence.url = record.text();
  evidence.event = record.text();
  evidence.part = record.text();
  evidence.date = record.text();
  const auto elsewhere = static_cast<Xapian::docid>(record.number());
  text = elsewhere == 0 ? std::string(record.text()) : read_main(database_, elsewhere).text;
  return evidence;
}

}  // namespace herald::search
