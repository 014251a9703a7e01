#pragma once
// The connections on which nothing but waiting for a request goes on. Each holds a thread; when threads run out, or
// when the server stops, they are the ones that can be closed without harm.

#include <list>
#include <mutex>

namespace herald::server {

class WaitingConnections {
 public:
  /// While it lives, the connection counts as waiting.
  class Place {
   public:
    Place(WaitingConnections& all, int socket);
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

   private:
    friend class WaitingConnections;
    WaitingConnections& all_;
    int socket_;
    bool is_told_ = false;
    std::list<Place*>::iterator position_;
  };

  /// Ends the wait of the one that waits longest; nothing happens when none waits.
  void close_longest();
  /// Ends the wait of all, now and for ever: who begins to wait later is told at once.
  void close_all();

 private:
  std::mutex mutex_;
  std::list<Place*> places_;  ///< longest first
  bool is_closed_ = false;
};

}  // namespace herald::server
