-- The index now holds what words find an object by: what is there is indexed anew, in the background.
INSERT OR IGNORE INTO search_queue SELECT account, livemode, position FROM objects
    WHERE deleted = 0 AND type IN
    ('charge', 'customer', 'invoice', 'payment_intent', 'price', 'product', 'subscription');
