namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>
/// Who is on shift, walked event by event and word by word: the rules of <c>sla.on_shift</c> as one would tell them.
/// </summary>
internal sealed class RosterWalk
{
    private readonly RosterCase _case;

    public RosterWalk(RosterCase roster, RuledStarts ruled)
    {
        _case = roster;
        Shifts = [.. ruled.Instances.SelectMany(ShiftsOf)];
        Listen();
    }

    public IReadOnlyList<WalkedShift> Shifts { get; }

    public List<WalkedOverride> Overrides { get; } = [];

    /// <summary>What becomes of each saying.</summary>
    public List<string> Outcomes { get; } = [];

    /// <summary>Of each saying: which one it takes back by its name, if it does.</summary>
    public List<int?> Names { get; } = [];

    public bool IsAbsent(int person, DateTimeOffset at) => _case.Absences.Any(absence => absence.Person == person
        && _case.Start.AddMinutes(absence.From) <= at && at < _case.Start.AddMinutes(absence.From + absence.Minutes));

    /// <summary>Every instant at which something begins or ends, and the seconds around it.</summary>
    public IReadOnlyList<DateTimeOffset> Instants()
    {
        var boundaries = Shifts.SelectMany(shift => new[] { shift.From, shift.To })
            .Concat(_case.Absences.SelectMany(absence => new[] { absence.From, absence.From + absence.Minutes })
                .Select(minute => _case.Start.AddMinutes(minute)))
            .Concat(Overrides.SelectMany(said => new[] { said.From, said.To, said.End }));
        return
        [
            .. boundaries.SelectMany(at => new[] { at.AddSeconds(-1), at, at.AddSeconds(1) })
                .Concat(RandomInstants())
                .Where(at => _case.Start <= at && at < _case.End).Distinct().Order(),
        ];
    }

    public IReadOnlyList<DateTimeOffset> RandomInstants() =>
        [.. _case.Seconds.Distinct().Select(second => _case.Start.AddSeconds(second))];

    /// <summary>Of each person on shift the rows that may prove it: more than one where nothing tells them apart.</summary>
    public IReadOnlyList<IReadOnlyList<Duty>> OnShift(DateTimeOffset at)
    {
        var rows = Shifts.Where(shift => shift.Covers(at))
            .Select(shift => new Duty(shift.Person, shift.Embedded, shift.Product, shift.From, shift.To, shift.EventId,
                0, null, null) { Away = IsAbsent(shift.Person, at) })
            .ToList();
        var said = 0;
        foreach (var each in Overrides.Where(it => it.IsInForce(at) && it.Person != _case.Leaver))
            Apply(each, ++said, rows);
        return
        [
            .. rows.Where(row => !row.Away && row.Person != _case.Leaver).GroupBy(row => row.Person)
                .OrderBy(person => Crew.IdOf(person.Key), StringComparer.Ordinal).Select(Best),
        ];
    }

    private static void Apply(WalkedOverride said, int number, List<Duty> rows)
    {
        if (said is { IsOff: false, Covered: null })
        {
            rows.Add(new(said.Person, false, null, said.From, said.To, null, number, said.Number, null));
            return;
        }
        var whose = said.Covered ?? said.Person;
        if (!said.IsOff) rows.RemoveAll(row => row.Covers == whose);
        var taken = rows.Where(row => row.Person == whose).ToArray();
        foreach (var row in taken) row.Away = true;
        if (said.IsOff) return;
        rows.AddRange(taken.Select(row => new Duty(said.Person, row.Embedded, row.Product,
            row.From > said.From ? row.From : said.From, row.To < said.To ? row.To : said.To,
            row.EventId, number, said.Number, whose)));
    }

    private static IReadOnlyList<Duty> Best(IEnumerable<Duty> rows)
    {
        var best = rows.OrderByDescending(row => row.Said).ThenByDescending(row => row.Embedded)
            .ThenByDescending(row => row.To).ToArray();
        return [.. best.TakeWhile(row =>
            (row.Said, row.Embedded, row.To) == (best[0].Said, best[0].Embedded, best[0].To))];
    }

    private IEnumerable<WalkedShift> ShiftsOf(RosterInstance instance)
    {
        var shift = _case.Shifts[instance.Event];
        if (shift.Free || instance.Change is { Kind: ChangeKind.Cancelled }) return [];
        var (start, end, people, product) = (instance.RuledStart, instance.RuledStart.AddMinutes(shift.Minutes),
            shift.People, shift.Product);
        if (instance.Change is { Kind: ChangeKind.Moved } moved)
            (start, end) = RosterCalendar.MovedTo(shift, instance.RuledStart, moved);
        if (instance.Change is { Kind: ChangeKind.Reassigned } reassigned) people = [reassigned.Person];
        if (instance.Change is { Kind: ChangeKind.Embedded }) product = "Search";
        var zone = _case.ZoneOf(shift);
        var (from, to) = (Wall.InstantOf(start, zone), Wall.InstantOf(end, zone));
        var id = RosterCalendar.IdOf(instance, shift, zone);
        return to <= from ? [] : people.Select(person =>
            new WalkedShift(id, person, from, to, product is not null, product is "" ? null : product));
    }

    // What was said is taken, or not, in the order it was said.
    private void Listen()
    {
        for (var number = 0; number < _case.Said.Count; number++)
        {
            Names.Add(_case.Said[number].Ends is { } ends && Overrides.Count > 0
                ? Overrides[ends % Overrides.Count].Number
                : null);
            Outcomes.Add(OutcomeOf(number, _case.Said[number]));
        }
    }

    private string OutcomeOf(int number, Saying said)
    {
        var at = _case.Start.AddMinutes(said.At);
        if (said.Kind == SayingKind.Uncover) return Uncover(said, Names[number], at);
        var from = _case.Start.AddMinutes(said.From ?? said.At);
        var to = from.AddMinutes(said.Minutes);
        if (to <= from) return "until_missing";
        if (said.Covered == said.Person) return "nothing_changes";
        if (said.Covered is { } covered
            && !Shifts.Any(shift => shift.Person == covered && shift.To > from && shift.From < to && IsRead(shift))
            && !Overrides.Any(it =>
                it is { IsOff: false, EndedAt: null } && it.Person == covered && it.To > from && it.From < to))
            return "no_shift";
        Overrides.Add(new(number, said.Kind == SayingKind.Off, said.Person, said.Covered, from, to));
        return "done";
    }

    // The calendar is read for the days of the case.
    private bool IsRead(WalkedShift shift) => shift.To > _case.Start && shift.From < _case.End;

    private string Uncover(Saying said, int? named, DateTimeOffset at)
    {
        var ended = Overrides.Where(it => it.EndedAt is null && it.To > at
            && (named is null ? !it.IsOff && it.Person == said.Person : it.Number == named)).ToArray();
        foreach (var it in ended) it.EndedAt = at;
        return ended.Length == 0 ? "nothing_changes" : "done";
    }
}
