using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>rules</c>: which policy a ticket gets, decided by the first rule that fits.</summary>
internal static class RulesSection
{
    public static IReadOnlyList<RuleSettings> Read(
        Section file, IReadOnlyList<PolicySettings> policies, IReadOnlyCollection<string>? facts)
    {
        var ids = policies.Select(policy => policy.Id).ToArray();
        if (!file.Has("rules"))
        {
            if (!file.Has("policies")) return Published(file, facts);
            file.Faults.Add(file.PlaceOf("policies"), "There are policies but no rules, so no ticket would get one.",
                $"Add rules: that lead to {string.Join(", ", ids)}; a rule without \"when\" fits every ticket.");
            return [];
        }

        var rules = file.Subs("rules", "rule")
            .Select(section => ReadOne(section, ids, facts))
            .OfType<RuleSettings>()
            .ToArray();
        if (file.Value("rules") is ListNode { Items.Count: 0 } empty)
            file.Faults.Add(empty.Place, "There is no rule, so no ticket would get a policy.",
                "Add one for each policy.");
        FindUnreachable(rules, file.Faults);
        var idlePolicies = policies.Where(it => it.Place.Line > 0 && rules.All(rule => rule.Policy != it.Id));
        foreach (var idle in idlePolicies)
            file.Faults.Warn(idle.Place, $"No rule leads to the policy {idle.Id}.", "Add a rule for it, or remove it.");
        return rules;
    }

    private static RuleSettings? ReadOne(
        Section section, string[] policyIds, IReadOnlyCollection<string>? facts)
    {
        var when = section.Scalar("when");
        if (when is not null && Predicate.FaultOf(when.Value) is var (what, remedy))
            section.Faults.Add(when.Place, what, remedy);
        else if (when is not null && facts is not null)
            FindUnknownFacts(when, facts, section.Faults);
        var policy = section.RequiredText("policy", $"Add policy: with one of {string.Join(", ", policyIds)}.");
        if (policy is not null && !policyIds.Contains(policy))
            section.Faults.Add(section.PlaceOf("policy"),
                $"There is no policy \"{policy}\".{NearMiss.Ask(policy, policyIds)}",
                $"Known policies: {string.Join(", ", policyIds)}.");
        section.Close();
        return policy is null ? null : new(when?.Value, policy, when?.Place ?? section.Place);
    }

    private static IReadOnlyList<RuleSettings> Published(Section file, IReadOnlyCollection<string>? facts)
    {
        if (facts?.Contains("tier") == false)
            file.Faults.Warn(file.Place, "No channel says its tier, so no ticket would get a policy.",
                "Add facts: {tier: enterprise} or {tier: teams} to each channel, or policies: and rules: of your own.");
        return PublishedLadders.Rules(file.Faults.File);
    }

    private static void FindUnknownFacts(ScalarNode when, IReadOnlyCollection<string> facts, FileFaults faults)
    {
        foreach (var fact in PredicateFacts.In(when.Value).Where(it => !facts.Contains(it)))
            faults.Add(when.Place, $"Nobody provides the fact \"{fact}\".{NearMiss.Ask(fact, facts)}",
                $"Known facts: {(facts.Count == 0 ? "none" : string.Join(", ", facts.Order(StringComparer.Ordinal)))}. "
                    + "One that comes through the API or from a classifier is listed under facts: at the top.");
    }

    private static void FindUnreachable(IReadOnlyList<RuleSettings> rules, FileFaults faults)
    {
        RuleSettings? catchAll = null;
        var seen = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (catchAll is not null)
                faults.Add(rule.Place, $"This rule is never reached: the one at {catchAll.Place} fits every ticket.",
                    "Move the rule without \"when\" to the end.");
            else if (rule.When is null)
                catchAll = rule;
            else if (PredicateFacts.Tidy(rule.When) is var asked && !seen.TryAdd(asked, rule))
                faults.Add(rule.Place, $"This rule is never reached: the one at {seen[asked].Place} asks the same.",
                    "Keep one of them.");
        }
    }
}
