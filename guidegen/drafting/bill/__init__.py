"""The whole put together: words for tokens, Akoma Ntoso, amendments to the member's own laws, and what implements which duty."""
