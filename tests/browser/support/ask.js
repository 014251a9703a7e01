// fetch() keeps connections open and may use one at the very moment at which the server closes it for idleness; HTTP
// then has the client ask again (RFC 9112, 9.3.1).

/** As fetch(), for questions that may be asked twice. */
export async function ask(address, options) {
  try {
    return await fetch(address, options);
  } catch (error) {
    if (error.cause?.code !== 'UND_ERR_SOCKET') throw error;
    return fetch(address, options);
  }
}
