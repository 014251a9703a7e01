#include "search/indexer.h"

#include "base/error.h"
#include "base/files.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "search/columns_writer.h"
#include "search/documents.h"
#include "search/index_folder.h"
#include "search/parts.h"
#include "search/schema.h"
#include "search/site_text.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace herald::search {
namespace {

namespace fs = std::filesystem;

/// So many databases are joined at once: each keeps about six files open.
constexpr std::size_t parts_a_group = 24;

/// Xapian keeps what is not committed in trees of terms: small ones stay in a processor's own memory.
constexpr std::size_t documents_a_commit = 30;

/// A range of parts that become one database.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Xapian::WritableDatabase create(const fs::path& path) {
  return Xapian::WritableDatabase(
      path.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
}

void write_part(const Part& part, const fs::path& path, const site::Site& site, const Plan& plan) {
  Xapian::WritableDatabase database = create(path);
  DocumentWriter writer(site);
  Tokenizer tokenizer;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    database.add_document(writer.write(plan.documents[i]).make(tokenizer));
    if ((i - part.begin + 1) % documents_a_commit == 0) database.commit();
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

void write_names(const fs::path& path, const site::Site& site) {
  Xapian::WritableDatabase database = create(path);
  for (const auto& [word, uses] : spelling_words(site))
    database.add_spelling(word, uses);
  database.commit();
}

/// Neighbouring parts, with about as many documents in each range. There may be fewer ranges than asked for.
std::vector<Range> split(const std::vector<Part>& parts, std::size_t count) {
  std::vector<Range> ranges;
  const std::size_t documents = parts.empty() ? 0 : parts.back().end;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= count; ++i) {
    const auto behind = std::ranges::find_if(parts, [&](const Part& part) { return part.end > documents * i / count; });
    const auto end = i == count ? parts.size() : static_cast<std::size_t>(behind - parts.begin());
    ranges.push_back({begin, std::max(begin, end)});
    begin = ranges.back().end;
  }
  return ranges;
}

void join(const std::vector<fs::path>& databases, const fs::path& finished) {
  // Nothing can be joined to a database without documents, not even nothing.
  if (databases.empty()) return create(finished).commit();
  Xapian::Database all;
  for (const fs::path& database : databases)
    all.add_database(Xapian::Database(database.string()));
  all.compact(finished.string());
}

/// Writes one index.
class Indexing {
 public:
  Indexing(const site::Site& site, const Plan& plan, const Gazetteer& gazetteer, const IndexOptions& options)
      : site_(site), plan_(plan), gazetteer_(gazetteer), shards_(options.shards), parts_(plan_parts(site, plan)) {}

  /// Makes the parts that `store` does not have; returns how many documents those hold.
  std::size_t make_parts(const PartStore& store) {
    Progress progress("Indexing", plan_.documents.size());
    std::atomic<std::size_t> made = 0;
    parallel_for(parts_.size(), [&](unsigned, std::size_t number) {
      const Part& part = parts_[number];
      if (!store.has(part)) {
        write_part(part, store.begin(part), site_, plan_);
        store.finish(part);
        made += part.end - part.begin;
      }
      progress.advance(part.end - part.begin);
    });
    return made;
  }

  void join_parts(const PartStore& store, const FolderInMaking& folder) {
    const std::vector<Range> ranges = split(parts_, shards_);
    std::vector<Range> groups;
    std::vector<std::vector<fs::path>> of_shard(ranges.size());
    std::vector<fs::path> group_paths;
    for (std::size_t shard = 0; shard < ranges.size(); ++shard) {
      for (std::size_t begin = ranges[shard].begin; begin < ranges[shard].end; begin += parts_a_group) {
        groups.push_back({begin, std::min(begin + parts_a_group, ranges[shard].end)});
        group_paths.push_back(folder.scratch() / std::to_string(groups.size()));
        of_shard[shard].push_back(group_paths.back());
      }
    }
    parallel_for(groups.size() + 1, [&](unsigned, std::size_t number) {
      if (number == groups.size()) return write_names(folder.finished() / names_name, site_);
      std::vector<fs::path> databases;
      for (std::size_t part = groups[number].begin; part < groups[number].end; ++part)
        databases.push_back(store.place_of(parts_[part]));
      join(databases, group_paths[number]);
    });
    parallel_for(ranges.size(), [&](unsigned, std::size_t shard) {
      const fs::path finished = folder.finished() / shard_name(shard);
      if (of_shard[shard].size() != 1) return join(of_shard[shard], finished);
      fs::rename(of_shard[shard].front(), finished);
    });
  }

  void write_columns(const FolderInMaking& folder) const {
    std::vector<ShardRecord> records;
    std::vector<Xapian::termcount> lengths;
    for (std::size_t shard = 0; shard < shards_; ++shard) {
      const Xapian::Database database((folder.finished() / shard_name(shard)).string());
      for (Xapian::docid document = 1; document <= database.get_lastdocid(); ++document)
        lengths.push_back(database.get_doclength(document));
      records.push_back({database.get_lastdocid(), database.get_uuid()});
    }
    write_if_changed(folder.finished() / columns_name, pack_columns({site_, plan_, gazetteer_, records, lengths}));
  }

  const std::vector<Part>& parts() const { return parts_; }

 private:
  const site::Site& site_;
  const Plan& plan_;
  const Gazetteer& gazetteer_;
  std::size_t shards_;
  std::vector<Part> parts_;
};

}  // namespace

IndexReport build_index(const site::Site& site, const fs::path& folder, const Gazetteer& gazetteer,
                        const IndexOptions& options) {
  const Plan plan = plan_documents(site);
  FolderInMaking made(folder);
  const PartStore store(options.parts.empty() ? made.scratch() / "parts" : options.parts);
  IndexReport report{plan.owners, plan.documents.size(), 0};
  try {
    Indexing indexing(site, plan, gazetteer, options);
    report.made = indexing.make_parts(store);
    indexing.join_parts(store, made);
    indexing.write_columns(made);
    store.keep_only(indexing.parts());
  } catch (const Xapian::Error& error) {
    throw Error(fmt::format("cannot write the search index '{}': {}", folder.string(), error.get_description()));
  }
  made.publish();
  return report;
}

}  // namespace herald::search
