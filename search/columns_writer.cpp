#include "search/columns_writer.h"

#include "base/parallel.h"
#include "search/packing.h"
#include "search/places.h"
#include "search/site_text.h"

#include <algorithm>

namespace herald::search {
namespace {

/// Owners that one thread packs at a time.
constexpr std::size_t owners_a_block = 256;

std::uint64_t packed(const std::optional<Date>& date) {
  if (!date) return 0;
  return (static_cast<std::uint64_t>(date->year) * 100 + static_cast<std::uint64_t>(date->month)) * 100 +
         static_cast<std::uint64_t>(date->day);
}

class Writer {
 public:
  explicit Writer(const ColumnsSource& source) : source_(source) {
    for (std::size_t i = 0; i < source.plan.documents.size(); ++i) {
      if (source.plan.documents[i].role == DocumentRole::main) begins_.push_back(i);
    }
    begins_.push_back(source.plan.documents.size());
  }

  std::string write() const {
    Packer head;
    head.number(index_version).number(source_.shards.size());
    for (const ShardRecord& shard : source_.shards)
      head.number(shard.documents).text(shard.uuid);
    head.text(source_.plan.facet_values.pack()).number(owners()).number(source_.plan.documents.size());

    std::vector<std::string> blocks((owners() + owners_a_block - 1) / owners_a_block);
    parallel_for(blocks.size(), [&](unsigned, std::size_t block) {
      const std::size_t end = std::min(owners(), (block + 1) * owners_a_block);
      for (std::size_t owner = block * owners_a_block; owner < end; ++owner)
        write_owner(owner, blocks[block]);
    });
    std::string bytes = head.take();
    for (const std::string& block : blocks)
      bytes += block;
    return bytes;
  }

 private:
  std::size_t owners() const { return begins_.size() - 1; }

  void write_owner(std::size_t number, std::string& bytes) const {
    const site::Entry& entry = *source_.plan.documents[begins_[number]].owner;
    auto names = other_names_of(entry);
    // Whoever types the title of a translation means the entry.
    for (const site::Entry* translation : entry.translations) {
      if (translation->title != entry.title) names.push_back(translation->title);
    }
    Packer record;
    record.number(static_cast<std::uint64_t>(entry.kind)).text(entry.slug).text(entry.title).number(names.size());
    for (const std::string_view name : names)
      record.text(name);
    record.text(pack_where(entry, source_.gazetteer));
    record.text(source_.plan.facet_values.pack_ids(facet_tags_of(source_.site, entry)));
    record.number(begins_[number + 1] - begins_[number]);
    for (std::size_t i = begins_[number]; i < begins_[number + 1]; ++i)
      write_document(i, record);
    bytes += record.take();
  }

  void write_document(std::size_t place, Packer& record) const {
    const PlannedDocument& planned = source_.plan.documents[place];
    record.number(static_cast<std::uint64_t>(planned.role)).number(source_.lengths[place]);
    record.number(packed(date_of(planned)));
    if (planned.role == DocumentRole::main) return;
    const bool is_story = planned.role == DocumentRole::story;
    record.number(number_of(is_story ? planned.story : planned.appearance->talk));
    record.number(number_of(is_story ? nullptr : planned.appearance->event));
    record.text(is_story ? std::string_view() : planned.appearance->part);
    record.text(source_.plan.facet_values.pack_ids(is_story ? piece_tags_of(*planned.story)
                                                            : piece_tags_of(*planned.appearance)));
  }

  /// The main document of an entry; 0 for none.
  Xapian::docid number_of(const site::Entry* entry) const {
    return entry == nullptr ? 0 : source_.plan.main_documents.at(entry);
  }

  const ColumnsSource& source_;
  std::vector<std::size_t> begins_;  ///< of owners, in the plan
};

}  // namespace

std::string pack_columns(const ColumnsSource& source) {
  return Writer(source).write();
}

}  // namespace herald::search
