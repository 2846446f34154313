package vn.bangvang.member.organisation.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.imports.Passage;
import vn.bangvang.imports.RowOutcome;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationCommand.EstablishOrganisation;
import vn.bangvang.outbox.aggregate.EachOutcome;
import vn.bangvang.outbox.aggregate.EachOutcome.AlreadyThere;
import vn.bangvang.outbox.aggregate.EachOutcome.Founded;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.refusal.Refusal;

/** Goes through a file of organisations in runs, in none of which one stands under another. */
final class OrganisationPassage implements Passage<OrganisationRequest.Establish> {
    private final Function<Set<String>, Mono<Map<String, Set<String>>>> called;
    private final Establishing establishing;
    private final Map<String, Organisation> ofThisFile = new HashMap<>();

    /** @param called says which ids a code may mean */
    OrganisationPassage(Function<Set<String>, Mono<Map<String, Set<String>>>> called, Establishing establishing) {
        this.called = called;
        this.establishing = establishing;
    }

    /** Founds organisations, or says what would become of them. */
    @FunctionalInterface
    interface Establishing {
        /** @param earlier what the file founded before them */
        Mono<List<EachOutcome<Organisation>>> establish(List<EstablishOrganisation> commands,
                Collection<Organisation> earlier, IdempotencyKey key);
    }

    @Override
    public Mono<List<RowOutcome>> next(List<OrganisationRequest.Establish> rows, IdempotencyKey key) {
        var outcomes = new ArrayList<RowOutcome>(Collections.nCopies(rows.size(), RowOutcome.FOUNDED));
        return Flux.fromIterable(runs(rows))
                .concatMap(run -> established(rows, run, key, outcomes))
                .then(Mono.just(outcomes));
    }

    private static List<List<Integer>> runs(List<OrganisationRequest.Establish> rows) {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (codes.contains(rows.get(i).parentId())) {
                runs.add(run);
                run = new ArrayList<>();
                codes.clear();
            }
            run.add(i);
            codes.add(rows.get(i).code());
        }
        runs.add(run);
        return runs;
    }

    private Mono<Void> established(List<OrganisationRequest.Establish> rows, List<Integer> run, IdempotencyKey key,
            List<RowOutcome> outcomes) {
        Set<String> parents = run.stream()
                .map(place -> rows.get(place).parentId())
                .filter(code -> code != null && !ofThisFile.containsKey(code))
                .collect(Collectors.toSet());
        return (parents.isEmpty() ? Mono.just(Map.<String, Set<String>>of()) : called.apply(parents)).flatMap(known -> {
            var places = new ArrayList<Integer>();
            var commands = new ArrayList<EstablishOrganisation>();
            for (int place : run) {
                try {
                    commands.add(command(rows.get(place), known));
                    places.add(place);
                } catch (Refusal refusal) {
                    outcomes.set(place, new RowOutcome.Refused(refusal));
                }
            }
            return commands.isEmpty()
                    ? Mono.empty()
                    : establishing.establish(commands, ofThisFile.values(), at(key, places))
                            .doOnNext(became -> noted(places, became, outcomes))
                            .then();
        });
    }

    private EstablishOrganisation command(OrganisationRequest.Establish row, Map<String, Set<String>> known) {
        EstablishOrganisation asked = row.command();
        String parent = asked.parentId();
        if (parent == null) {
            return asked;
        }
        Organisation earlier = ofThisFile.get(parent);
        Set<String> meant = earlier == null ? known.getOrDefault(parent, Set.of()) : Set.of(earlier.id());
        if (meant.size() != 1) {
            throw meant.isEmpty()
                    ? Refusal.invalid("SUPERIOR_UNKNOWN", "/parentId", parent)
                    : Refusal.invalid("SUPERIOR_AMBIGUOUS", "/parentId", parent);
        }
        return asked.under(meant.iterator().next());
    }

    private static IdempotencyKey at(IdempotencyKey key, List<Integer> places) {
        List<Integer> all = Objects.requireNonNull(key.places());
        return key.atPlaces(places.stream().map(all::get).toList());
    }

    private void noted(List<Integer> places, List<EachOutcome<Organisation>> became, List<RowOutcome> outcomes) {
        List<RowOutcome> told = RowOutcome.of(became);
        IntStream.range(0, places.size()).forEach(i -> {
            outcomes.set(places.get(i), told.get(i));
            switch (became.get(i)) {
                case Founded<Organisation>(var stored) -> ofThisFile.put(stored.state().code(), stored.state());
                case AlreadyThere<Organisation>(var stored) -> ofThisFile.put(stored.state().code(), stored.state());
                case EachOutcome.Refused<Organisation> _ -> {
                    // Whoever names it is told that there is none.
                }
            }
        });
    }
}
