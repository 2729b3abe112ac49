-- The index now holds what words find an object by: what is there is indexed anew, in the background.
INSERT INTO search_queue (account, livemode, position)
    SELECT account, livemode, position FROM objects WHERE deleted = 0 AND type IN
    ('charge', 'customer', 'invoice', 'payment_intent', 'price', 'product', 'subscription')
    ON CONFLICT (account, position) DO NOTHING;
