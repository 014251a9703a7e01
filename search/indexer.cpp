#include "search/indexer.h"

#include "base/error.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "search/documents.h"
#include "search/index_folder.h"
#include "search/schema.h"
#include "search/site_text.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace herald::search {
namespace {

namespace fs = std::filesystem;

/// Larger batches are slower: Xapian keeps what is not committed in a map of strings.
constexpr std::size_t documents_a_commit = 1000;
/// Each shard keeps about six files open while all are joined.
constexpr std::size_t most_shards = 64;

/// A range of the plan. Joined in order, ranges give each document its place in the plan as docid.
struct Shard {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string path;
};

std::vector<Shard> split_into_shards(std::size_t documents, const fs::path& folder) {
  const std::size_t count =
      std::clamp<std::size_t>(documents / documents_a_commit, std::size_t{worker_count()}, most_shards);
  std::vector<Shard> shards;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = documents * i / count;
    const std::size_t end = documents * (i + 1) / count;
    if (begin < end) shards.push_back({begin, end, (folder / fmt::format("{:04}", i)).string()});
  }
  return shards;
}

Xapian::WritableDatabase create(const std::string& path) {
  return Xapian::WritableDatabase(
      path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
}

/// What every document is written from.
struct Source {
  const site::Site& site;
  const Plan& plan;
  const Gazetteer& gazetteer;
};

void write_shard(const Shard& shard, const Source& source, Progress& progress) {
  Xapian::WritableDatabase database = create(shard.path);
  DocumentWriter writer(source.site, source.plan, source.gazetteer);
  for (std::size_t i = shard.begin; i < shard.end; ++i) {
    database.add_document(writer.write(source.plan.documents[i]));
    progress.advance();
    if ((i + 1 - shard.begin) % documents_a_commit == 0) database.commit();
  }
  database.commit();
}

/// The words of titles and names, with the number of their uses.
std::map<std::string, Xapian::termcount> spelling_words(const site::Site& site) {
  std::map<std::string, Xapian::termcount> words;
  const auto count = [&](std::string_view name) {
    for (std::string& word : words_of(name)) {
      if (word.size() <= longest_term) ++words[std::move(word)];
    }
  };
  for (const site::Entry* entry : site.entries()) {
    if (!may_be_searched(*entry)) continue;
    count(entry->title);
    for (const std::string_view name : other_names_of(*entry))
      count(name);
  }
  return words;
}

/// Metadata and spelling, in a database of their own without documents.
void write_extras(const std::string& path, const site::Site& site, const Plan& plan) {
  Xapian::WritableDatabase database = create(path);
  database.set_metadata(metadata::version, std::to_string(index_version));
  database.set_metadata(metadata::facet_values, plan.facet_values.pack());
  database.set_metadata(metadata::owners, std::to_string(plan.owners));
  for (const auto& [word, uses] : spelling_words(site))
    database.add_spelling(word, uses);
  database.commit();
}

void join_shards(const std::vector<Shard>& shards, const std::string& extras, const std::string& finished) {
  Xapian::Database all;
  for (const Shard& shard : shards)
    all.add_database(Xapian::Database(shard.path));
  all.add_database(Xapian::Database(extras));
  all.compact(finished);
}

void write_database(const Source& source, const FolderInMaking& folder) {
  const Plan& plan = source.plan;
  const std::vector<Shard> shards = split_into_shards(plan.documents.size(), folder.scratch());
  const std::string extras = (folder.scratch() / "extras").string();
  Progress progress("Indexing", plan.documents.size());
  parallel_for(shards.size() + 1, [&](unsigned, std::size_t index) {
    if (index < shards.size()) {
      write_shard(shards[index], source, progress);
    } else {
      write_extras(extras, source.site, plan);
    }
  });
  join_shards(shards, extras, folder.finished().string());
}

}  // namespace

IndexReport build_index(const site::Site& site, const fs::path& folder, const Gazetteer& gazetteer) {
  const Plan plan = plan_documents(site);
  FolderInMaking made(folder);
  try {
    write_database({site, plan, gazetteer}, made);
  } catch (const Xapian::Error& error) {
    throw Error(fmt::format("cannot write the search index '{}': {}", folder.string(), error.get_description()));
  }
  made.publish();
  return {plan.owners, plan.documents.size()};
}

}  // namespace herald::search
