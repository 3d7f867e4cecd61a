-- How many receipts an address got lately is counted by way of the proposals that were sent from it.
create index delivery_of_proposal on delivery (proposal_id);
