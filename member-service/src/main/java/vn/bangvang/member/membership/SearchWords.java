package vn.bangvang.member.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.bangvang.personkeys.BlindIndex;

/** Words by which the store finds memberships although it can read neither who the person is nor the name. */
@Component
public class SearchWords {
    /** What every erased membership has, and no other. */
    public static final String ERASED = "erased";

    private final BlindIndex index;

    public SearchWords(BlindIndex index) {
        this.index = index;
    }

    /** The same in every membership of the person. */
    public String ofPerson(String personId) {
        return index.word("person", personId);
    }

    /** @param asked words of a name as they were typed */
    public List<String> ofName(String asked) {
        return FullName.searchWords(asked).stream().map(this::ofNameWord).toList();
    }

    /** All that a membership is found by. */
    public List<String> of(Member member) {
        if (member.erasedOn() != null) {
            return List.of(ERASED);
        }
        List<String> words = new ArrayList<>(List.of(ofPerson(member.personId())));
        Stream.ofNullable(member.details().fullName())
                .flatMap(name -> name.searchWords().stream())
                .map(this::ofNameWord)
                .forEach(words::add);
        return words;
    }

    private String ofNameWord(String word) {
        return index.word("name", word);
    }
}
