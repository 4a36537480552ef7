create or replace view sla.policy_in_force as
  select p.policy_id, v.version, v.name, v.sha256, v.document, v.applied_at, v.applied_by
    from sla.policy p
    join sla.policy_version v using (policy_version_id);
comment on view sla.policy_in_force is 'The version of each policy that new tickets get, with its hash and who applied it.';
